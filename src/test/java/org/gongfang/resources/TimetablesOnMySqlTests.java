package org.gongfang.resources;

import org.gongfang.testing.OnMySql;

@OnMySql
class TimetablesOnMySqlTests extends TimetablesTests {}
