package org.gongfang;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class MigrationOnMariaDbTests extends MigrationTests {}
