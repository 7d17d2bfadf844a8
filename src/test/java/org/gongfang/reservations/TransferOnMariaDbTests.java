package org.gongfang.reservations;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class TransferOnMariaDbTests extends TransferTests {}
