package org.gongfang.notifications;

import org.gongfang.testing.OnH2;

@OnH2
class WebhookOnH2Tests extends WebhookTests {}
