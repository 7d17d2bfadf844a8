package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.Words;

/** A picture on a resource's card, with the size of its large form and words for those who cannot see it. */
public record ResourcePicture(
        PictureId id, ResourceId resource, String wordsZh, String wordsEn, int width, int height) {

    /** What it shows, in the language; the other language's words when there are none, and nothing when nobody said. */
    public String words(Locale locale) {
        boolean english = Words.nearest(locale).equals(Words.ENGLISH);
        var first = english ? wordsEn : wordsZh;
        return first.isBlank() ? english ? wordsZh : wordsEn : first;
    }
}
