package org.gongfang.shared.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in cells: made harmless on the way out, made comparable on the way in. */
public final class TableText {

    private static final char QUOTE = '\'';

    /** What a spreadsheet may run as a formula, behind any number of the quotes that keep it from doing so. */
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]+");

    private TableText() {}

    /** The text with a quote before it when a spreadsheet would take it for a formula. {@link #meant} undoes it. */
    public static String harmless(String text) {
        return RISKY.matcher(text).matches() ? QUOTE + text : text;
    }

    /** What was meant by a text that {@link #harmless} has written. */
    public static String meant(String text) {
        return QUOTED.matcher(text).matches() ? text.substring(1) : text;
    }

    /** The text with half-width digits, letters and signs and single blanks: {@code １２．５ ｍｍ} is {@code 12.5 mm}. */
    public static String halfWidth(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** The text for comparing words: half-width, in small letters, without blanks. */
    public static String bare(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
