package org.gongfang;

import org.gongfang.testing.OnH2;

@OnH2
class MigrationOnH2Tests extends MigrationTests {}
