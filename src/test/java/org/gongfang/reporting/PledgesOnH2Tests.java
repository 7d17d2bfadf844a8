package org.gongfang.reporting;

import org.gongfang.testing.OnH2;

@OnH2
class PledgesOnH2Tests extends PledgesTests {}
