package org.gongfang.notifications;

import java.util.UUID;

/** How many notices a member has not read. */
record UnreadCount(UUID member, long unread) {}
