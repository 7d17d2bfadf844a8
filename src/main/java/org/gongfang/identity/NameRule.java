package org.gongfang.identity;

import org.gongfang.shared.InvalidInput;

/** What may be the name of a person or an organisation. */
final class NameRule {

    private static final int MAX_LENGTH = 80;

    private NameRule() {}

    /** The name without blanks around it. */
    static String clean(String name) {
        return clean(name, "name", MAX_LENGTH);
    }

    /** @throws InvalidInput when nothing is left, it is too long, or it holds control characters */
    static String clean(String name, String field, int maxLength) {
        if (name.length() > maxLength) {
            throw new InvalidInput("name-too-long", field, maxLength);
        }
        var clean = name.strip();
        if (clean.isEmpty()) {
            throw new InvalidInput("name-missing", field);
        }
        // Control and invisible formatting characters can make one name look like another.
        if (clean.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT)) {
            throw new InvalidInput("name-characters", field);
        }
        return clean;
    }
}
