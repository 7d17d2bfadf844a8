package org.gongfang.notifications;

import java.time.Instant;
import java.util.UUID;

/** A notice as its reader sees it; the link is a path of this application. */
public record InboxEntry(
        UUID id, NoticeKind kind, String subject, String body, String link, Instant at, boolean read) {}
