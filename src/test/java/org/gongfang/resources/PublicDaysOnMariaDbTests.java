package org.gongfang.resources;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class PublicDaysOnMariaDbTests extends PublicDaysTests {}
