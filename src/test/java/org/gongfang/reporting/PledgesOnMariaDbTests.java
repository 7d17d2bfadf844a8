package org.gongfang.reporting;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class PledgesOnMariaDbTests extends PledgesTests {}
