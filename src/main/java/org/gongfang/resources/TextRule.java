package org.gongfang.resources;

import org.gongfang.shared.InvalidInput;

/** The rules of form for what people type on cards. */
final class TextRule {

    static final int NAME = 80;
    static final int ADDRESS = 200;
    static final int NOTE = 200;
    static final int DESCRIPTION = 2000;

    private TextRule() {}

    /** The text without blanks around it, not empty and at most so long. */
    static String required(String text, String field, int max) {
        var clean = optional(text, field, max);
        if (clean.isEmpty()) {
            throw new InvalidInput("resource-text-required", field);
        }
        return clean;
    }

    /** The text without blanks around it, at most so long. */
    static String optional(String text, String field, int max) {
        var clean = text.strip();
        if (clean.length() > max) {
            throw new InvalidInput("resource-text-too-long", field, max);
        }
        if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidInput("resource-text-control", field);
        }
        return clean;
    }
}
