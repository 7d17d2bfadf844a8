package org.gongfang.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongfang.shared.InvalidInput;

/** A mail address in lower case, so that equal addresses are equal strings. */
public record MailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final Pattern ALPHABET = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~@-]+");
    private static final Pattern FORM = Pattern.compile(
            "[^@.]+(?:\\.[^@.]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    /** @throws InvalidInput when the text is too long, has foreign characters or is no address */
    public MailAddress {
        // Length first, then alphabet, then form: hostile input meets the cheapest check first.
        if (value.length() > MAX_LENGTH) {
            throw new InvalidInput("mail-too-long", "mail", MAX_LENGTH);
        }
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!ALPHABET.matcher(value).matches()
                || value.indexOf('@') > MAX_LOCAL
                || !FORM.matcher(value).matches()) {
            throw new InvalidInput("mail-form", "mail");
        }
    }

    /** The part before the at sign. */
    public String local() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
