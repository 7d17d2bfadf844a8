package org.gongfang.resources;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class ResourcesOnMariaDbTests extends ResourcesTests {}
