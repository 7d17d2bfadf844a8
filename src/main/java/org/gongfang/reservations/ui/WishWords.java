package org.gongfang.reservations.ui;

import java.util.List;

/** The names that a wish may use: of capabilities, districts and materials, in every language. */
record WishWords(List<Term> capabilities, List<Term> districts, List<Term> materials) {

    /** Something that has a code, and the names people call it by. */
    record Term(String code, List<String> names) {}
}
