package org.gongfang.notifications;

/** Where a mail in the outbox stands. */
public enum MailStatus {
    /** Goes out when its next attempt is due. */
    WAITING,
    /** A node has claimed it until its lease ends. */
    SENDING,
    /** A mail server has accepted it. */
    SENT,
    /** Given up; an admin may send it again. */
    DEAD
}
