package org.gongfang.notifications;

import org.gongfang.testing.OnH2;

@OnH2
class MailDeliveryOnH2Tests extends MailDeliveryTests {}
