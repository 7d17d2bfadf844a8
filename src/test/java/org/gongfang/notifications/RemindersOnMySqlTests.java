package org.gongfang.notifications;

import org.gongfang.testing.OnMySql;

@OnMySql
class RemindersOnMySqlTests extends RemindersTests {}
