package org.gongfang.reservations;

import org.gongfang.testing.OnH2;

@OnH2
class TransferOnH2Tests extends TransferTests {}
