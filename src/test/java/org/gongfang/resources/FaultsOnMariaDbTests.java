package org.gongfang.resources;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class FaultsOnMariaDbTests extends FaultsTests {}
