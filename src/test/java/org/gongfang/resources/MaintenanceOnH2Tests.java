package org.gongfang.resources;

import org.gongfang.testing.OnH2;

@OnH2
class MaintenanceOnH2Tests extends MaintenanceTests {}
