package org.gongfang;

import org.gongfang.testing.OnMySql;

@OnMySql
class MigrationOnMySqlTests extends MigrationTests {}
