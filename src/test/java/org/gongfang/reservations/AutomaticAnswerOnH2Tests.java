package org.gongfang.reservations;

import org.gongfang.testing.OnH2;

@OnH2
class AutomaticAnswerOnH2Tests extends AutomaticAnswerTests {}
