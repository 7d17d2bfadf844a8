package org.gongfang.notifications;

/** Where something in an outbox stands: a mail, or an event for a webhook. */
public enum MailStatus {
    /** Goes out when its next attempt is due. */
    WAITING,
    /** A node has claimed it until its lease ends. */
    SENDING,
    /** A mail server, or the webhook, has accepted it. */
    SENT,
    /** Given up; it may be sent again, a mail by an admin. */
    DEAD
}
