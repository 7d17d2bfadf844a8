package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongfang.reservations.ui.SlotSearch.Relaxation;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;

/** What the search says when nothing is free: which filters to give up, each one tap and each known to find something. */
class NothingFound extends Composite<Div> {

    NothingFound(Wish wish, Days days, List<Relaxation> relaxations, ScreenWords words, Locale locale) {
        var choices = new Div();
        choices.addClassName("gf-relaxations");
        relaxations.forEach(relaxation -> choices.add(choice(wish, relaxation, words, locale)));
        if (relaxations.isEmpty()) {
            var all = new RouterLink(getTranslation(locale, "reservations.find.start-again"), FindView.class);
            all.addClassName("gf-slot");
            choices.add(all);
        }
        if (wish.capability() != null) {
            choices.add(JoinWaitlistView.link(getTranslation(locale, "waitlist.join-instead"), wish));
        }
        var hint = getTranslation(
                locale, relaxations.isEmpty() ? "reservations.find.nothing-at-all" : "reservations.find.relax");
        getContent()
                .add(new EmptyState(
                        getTranslation(
                                locale,
                                "reservations.find.nothing",
                                Spoken.length(wish.length(), locale),
                                Spoken.fullDate(days.from(), locale),
                                Spoken.fullDate(days.to(), locale)),
                        hint,
                        choices));
    }

    private RouterLink choice(Wish wish, Relaxation relaxation, ScreenWords words, Locale locale) {
        var first = relaxation.first();
        var site = first.resource().site();
        var when = words.moment(first.slot().startsAt(), site.zone(), locale);
        var day = LocalDate.ofInstant(first.slot().startsAt(), site.zone());
        var shorter = wish.length().minus(relaxation.wish().length());
        var link = new RouterLink(
                getTranslation(
                        locale,
                        "reservations.find.relax." + relaxation.filter(),
                        Spoken.length(relaxation.wish().length(), locale),
                        when,
                        Spoken.length(shorter, locale),
                        Spoken.day(day, words.today(site.zone()), locale),
                        words.district(site.district(), locale)),
                FindView.class);
        link.setQueryParameters(relaxation.wish().toAddress());
        link.addClassName("gf-slot");
        return link;
    }
}
