package org.gongfang.projects;

/** Whether the patent is in force. */
public enum LegalState {
    /** In force: its holder may book what is kept for patent holders. */
    GRANTED,
    /** Expired, given up or declared invalid. */
    LAPSED
}
