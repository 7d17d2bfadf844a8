package org.gongfang.shared;

import java.util.Locale;

/** A name in both languages, as figure of a refusal: people read it in theirs, the Chinese one when there is no other. */
public record Named(String chinese, String english) {

    public String in(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !english.isBlank() ? english : chinese;
    }
}
