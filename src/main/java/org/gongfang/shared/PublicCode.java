package org.gongfang.shared;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Codes that people read to each other on the phone, such as {@code R-7K3Q-02}: a prefix, four characters without 0, O,
 * 1 and I, and two digits from 2 to 9.
 */
public final class PublicCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,3}-[2-9A-HJ-NP-Z]{4}-[2-9]{2}");

    /** Characters of a code without its prefix and dashes. */
    private static final int CODE_LENGTH = 6;

    private static final int LONGEST_TEXT = 500;

    private PublicCode() {}

    /** A new random code; about 67 million exist per prefix, so its user keeps them unique by a database key. */
    public static String next(String prefix) {
        var code = new StringBuilder(prefix).append('-');
        for (int i = 0; i < 4; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        code.append('-');
        for (int i = 0; i < 2; i++) {
            code.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    /** The code as stored: trimmed and in capitals. */
    public static String normalise(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * The code with that prefix in what somebody typed or a scanner read: dashes, the prefix and capitals may be missing,
     * and the code may stand in an address.
     */
    public static Optional<String> read(String prefix, String text) {
        var brought = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (brought.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        var whole =
                FORM.matcher(brought).results().map(MatchResult::group).filter(code -> code.startsWith(prefix + "-"));
        return whole.findFirst()
                .or(() -> Optional.of(brought.replaceAll("[\\s-]", ""))
                        .map(bare -> bare.length() == CODE_LENGTH + prefix.length() && bare.startsWith(prefix)
                                ? bare.substring(prefix.length())
                                : bare)
                        .filter(bare -> bare.length() == CODE_LENGTH)
                        .map(bare -> prefix + "-" + bare.substring(0, 4) + "-" + bare.substring(4))
                        .filter(PublicCode::isWellFormed));
    }

    public static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }
}
