package org.gongfang.resources;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class AttributesOnMariaDbTests extends AttributesTests {}
