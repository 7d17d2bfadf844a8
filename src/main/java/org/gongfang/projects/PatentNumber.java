package org.gongfang.projects;

import static java.lang.Integer.parseInt;

import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongfang.projects.InvalidPatentNumber.Rule;

/**
 * The number of a granted Chinese patent in its one normal form, such as {@code ZL202310123456.6}: four digits for the
 * year, one for the type, seven that count, and a check digit.
 */
@Embeddable
public record PatentNumber(String value) {

    /** Twelve-digit numbers began in October 2003; shorter ones are no longer in force. */
    private static final int FIRST_YEAR = 2003;

    private static final int LAST_YEAR = 2099;
    private static final Pattern NORMAL_FORM = Pattern.compile("ZL[0-9]{12}\\.[0-9X]");
    private static final Pattern TYPED = Pattern.compile("(?:专利号:?)?(?:ZL)?([0-9]{12})[.。·]?([0-9X])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int DIGITS = WEIGHTS.length;
    private static final int PREFIX = "ZL".length();

    /** @throws InvalidPatentNumber naming the rule that the value breaks */
    public PatentNumber {
        if (!NORMAL_FORM.matcher(value).matches()) {
            throw new InvalidPatentNumber(Rule.FORM);
        }
        int year = parseInt(value, PREFIX, PREFIX + 4, 10);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidPatentNumber(Rule.YEAR, Integer.toString(year));
        }
        char type = value.charAt(PREFIX + 4);
        if (PatentType.ofDigit(type).isEmpty()) {
            throw new InvalidPatentNumber(Rule.TYPE, Character.toString(type));
        }
        char checkDigit = value.charAt(value.length() - 1);
        if (checkDigit != checkDigit(value.substring(PREFIX, PREFIX + DIGITS))) {
            throw new InvalidPatentNumber(Rule.CHECK_DIGIT, Character.toString(checkDigit));
        }
    }

    /**
     * Reads what a person typed or pasted: full-width characters, spaces, small letters, a missing ZL and a missing dot
     * are all understood.
     *
     * @throws InvalidPatentNumber naming the rule that it breaks
     */
    public static PatentNumber parse(String typed) {
        var plain = SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        var parts = TYPED.matcher(plain);
        if (!parts.matches()) {
            throw new InvalidPatentNumber(Rule.FORM);
        }
        return new PatentNumber("ZL" + parts.group(1) + "." + parts.group(2));
    }

    /** The number that these twelve digits have with their check digit. */
    public static PatentNumber ofDigits(String twelveDigits) {
        return new PatentNumber("ZL" + twelveDigits + "." + checkDigit(twelveDigits));
    }

    public PatentType type() {
        return PatentType.ofDigit(value.charAt(PREFIX + 4)).orElseThrow();
    }

    /** The year in which the patent was applied for. */
    public int year() {
        return parseInt(value, PREFIX, PREFIX + 4, 10);
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
