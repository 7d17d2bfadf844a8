package org.gongfang.resources;

import java.util.regex.Pattern;

/**
 * The code of a capability in the taxonomy, such as {@code cnc-milling-5-axis}.
 *
 * @throws IllegalArgumentException when it is not lower-case words and digits joined by hyphens, at most 60 characters
 */
public record CapabilityCode(String value) {

    private static final int MAX_LENGTH = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CapabilityCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a capability code");
        }
    }

    public static boolean isWellFormed(String value) {
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
