package org.gongfang.resources;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class MaintenanceOnMariaDbTests extends MaintenanceTests {}
