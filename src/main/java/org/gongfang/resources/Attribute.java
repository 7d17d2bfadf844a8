package org.gongfang.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a capability, such as the speed of its spindle.
 *
 * @param lowest the smallest figure that is believed, or none
 * @param retired whether nobody is asked for it any more
 */
public record Attribute(
        String code,
        AttributeKind kind,
        String nameZh,
        String nameEn,
        String unit,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        Better better,
        List<AttributeChoice> choices,
        boolean retired) {

    /** The code of the choice that says yes. */
    public static final String YES = "yes";

    /** The code of the choice that says no. */
    public static final String NO = "no";

    public Attribute {
        choices = List.copyOf(choices);
    }

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }

    /** The choice's name in the language, or its code when the attribute does not know it. */
    public String choiceName(String choice, Locale locale) {
        return choices.stream()
                .filter(one -> one.code().equals(choice))
                .map(one -> one.name(locale))
                .findFirst()
                .orElse(choice);
    }

    boolean offers(String choice) {
        return switch (kind) {
            case NUMBER -> false;
            case CHOICE -> choices.stream().anyMatch(one -> one.code().equals(choice));
            case YES_NO -> choice.equals(YES) || choice.equals(NO);
        };
    }

    boolean believes(BigDecimal figure) {
        return (lowest == null || figure.compareTo(lowest) >= 0) && (highest == null || figure.compareTo(highest) <= 0);
    }
}
