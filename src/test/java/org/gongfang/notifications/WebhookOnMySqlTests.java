package org.gongfang.notifications;

import org.gongfang.testing.OnMySql;

@OnMySql
class WebhookOnMySqlTests extends WebhookTests {}
