package org.gongfang.resources;

import java.util.Map;

/** One property of an iCalendar file: its name, its parameters and its value as written. */
record TimetableLine(String name, Map<String, String> parameters, String value) {

    boolean isDay() {
        return "DATE".equalsIgnoreCase(parameters.getOrDefault("VALUE", ""));
    }

    /** The value without the escapes of RFC 5545. */
    String text() {
        var plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter != '\\' || i + 1 == value.length()) {
                plain.append(letter);
            } else {
                i++;
                char escaped = value.charAt(i);
                plain.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            }
        }
        return plain.toString();
    }
}
