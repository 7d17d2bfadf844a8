package org.gongfang.identity;

/** What people type to search, made harmless for a {@code like}. */
final class SearchText {

    private SearchText() {}

    /** The text with the wildcards of {@code like} taken literally, by the escape character backslash. */
    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
