package org.gongfang.resources;

import org.gongfang.testing.OnMySql;

@OnMySql
class AttributesOnMySqlTests extends AttributesTests {}
