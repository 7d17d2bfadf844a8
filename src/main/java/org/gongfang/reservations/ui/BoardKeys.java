package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Locale;

/** The keys of the board, to be unfolded below it. */
class BoardKeys extends Composite<Details> {

    private static final List<String> FOR_ALL = List.of("arrows", "enter", "turn", "today", "scales", "search");
    private static final List<String> FOR_MANAGERS = List.of("book", "shift", "stretch", "row");

    BoardKeys(boolean manager, Locale locale) {
        var list = new DescriptionList();
        list.addClassName("gf-keys");
        FOR_ALL.forEach(key -> add(list, key, locale));
        if (manager) {
            FOR_MANAGERS.forEach(key -> add(list, key, locale));
        }
        getContent().setSummaryText(getTranslation(locale, "reservations.board.keys"));
        getContent().add(list);
    }

    private void add(DescriptionList list, String key, Locale locale) {
        list.add(
                new DescriptionList.Term(getTranslation(locale, "reservations.board.keys." + key + ".press")),
                new DescriptionList.Description(getTranslation(locale, "reservations.board.keys." + key)));
    }
}
