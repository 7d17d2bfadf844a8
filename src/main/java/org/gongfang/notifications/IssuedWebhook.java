package org.gongfang.notifications;

/** A new webhook with the secret of its signatures, which is shown this once. */
public record IssuedWebhook(Webhook webhook, String secret) {}
