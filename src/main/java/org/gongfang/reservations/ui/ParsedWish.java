package org.gongfang.reservations.ui;

import java.util.List;

/** What was understood of a sentence, and the words that were not. */
record ParsedWish(Wish wish, List<String> leftovers) {}
