package org.gongfang.resources;

import org.gongfang.testing.OnH2;

@OnH2
class TimetablesOnH2Tests extends TimetablesTests {}
