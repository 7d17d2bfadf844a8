package org.gongfang.resources;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class TimetablesOnMariaDbTests extends TimetablesTests {}
