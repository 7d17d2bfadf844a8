package org.gongfang.notifications;

import org.gongfang.testing.OnMariaDb;

@OnMariaDb
class WebhookOnMariaDbTests extends WebhookTests {}
