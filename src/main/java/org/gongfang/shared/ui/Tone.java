package org.gongfang.shared.ui;

/** What a stretch of time or a badge stands for; each has its own colours, icon and pattern. */
public enum Tone {
    /** Published and free to book. */
    FREE,
    /** Kept for someone for a limited time. */
    HELD,
    /** Waiting for somebody's answer. */
    REQUESTED,
    /** Agreed; it will happen. */
    CONFIRMED,
    /** Happening now. */
    IN_USE,
    /** Over, as it should be. */
    DONE,
    /** Over or refused, and not as it should be. */
    MISSED,
    /** Not open. */
    CLOSED;

    /** The tone's name in style sheets and browser parts, such as {@code in-use}. */
    String token() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
