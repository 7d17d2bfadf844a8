package org.gongfang.notifications;

import org.gongfang.shared.Refusal;

/** Somebody has as many webhooks as anybody may have. */
public class TooManyWebhooks extends Refusal {

    TooManyWebhooks(int most) {
        super(Kind.RULE, "webhook-too-many", "url", most);
    }
}
