package org.gongfang.reservations;

import org.gongfang.testing.OnMySql;

@OnMySql
class AutomaticAnswerOnMySqlTests extends AutomaticAnswerTests {}
