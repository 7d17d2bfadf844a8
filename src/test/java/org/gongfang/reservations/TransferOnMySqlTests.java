package org.gongfang.reservations;

import org.gongfang.testing.OnMySql;

@OnMySql
class TransferOnMySqlTests extends TransferTests {}
