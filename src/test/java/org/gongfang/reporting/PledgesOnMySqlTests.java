package org.gongfang.reporting;

import org.gongfang.testing.OnMySql;

@OnMySql
class PledgesOnMySqlTests extends PledgesTests {}
