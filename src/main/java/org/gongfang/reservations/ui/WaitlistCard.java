package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gongfang.reservations.Waiting;
import org.gongfang.reservations.WaitlistDecision;
import org.gongfang.reservations.WaitlistState;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.StatusBadge;

/** One's wish on the waitlist: what for, where in line, what is offered now, and what was decided so far and why. */
class WaitlistCard extends Composite<Article> {

    private final WaitlistWords words;
    private final Locale locale;

    /** @param decisions looked up when somebody opens them */
    WaitlistCard(
            Waiting wish,
            Supplier<List<WaitlistDecision>> decisions,
            Runnable onWithdraw,
            WaitlistOfferPanel.Answers answers,
            ScreenWords screen,
            WaitlistWords words,
            Locale locale) {
        this.words = words;
        this.locale = locale;
        var head = new Div(
                new H3(wish.name().in(locale)),
                new StatusBadge(words.state(wish.state(), locale), WaitlistWords.tone(wish.state())));
        head.addClassName("gf-summary-head");
        getContent().addClassName("gf-summary");
        getContent().add(head, new Paragraph(words.when(wish.wish(), locale)));
        var limits = words.limits(wish.wish(), locale);
        if (!limits.isEmpty()) {
            getContent().add(quiet(limits));
        }
        var offer = wish.offer();
        if (wish.state() == WaitlistState.WAITING && wish.place() != null) {
            getContent()
                    .add(quiet(getTranslation(
                            locale,
                            "waitlist.place",
                            wish.place(),
                            Spoken.fullMoment(wish.since(), Spoken.DISTRICT_ZONE, locale))));
        } else if (offer != null && offer.isOpen(words.now())) {
            getContent().add(new WaitlistOfferPanel(offer, answers, screen, words, locale));
        }
        getContent().add(history(decisions));
        if (wish.state() == WaitlistState.WAITING) {
            var withdraw = new Button(getTranslation(locale, "waitlist.withdraw"), click -> onWithdraw.run());
            withdraw.setDisableOnClick(true);
            var deeds = new Div(withdraw);
            deeds.addClassName("gf-deeds");
            getContent().add(deeds);
        }
    }

    private Details history(Supplier<List<WaitlistDecision>> decisions) {
        var details = new Details(getTranslation(locale, "waitlist.history"));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                details.removeAll();
                details.add(lines(decisions.get()));
            }
        });
        return details;
    }

    private Component lines(List<WaitlistDecision> decisions) {
        if (decisions.isEmpty()) {
            return new Paragraph(getTranslation(locale, "waitlist.history.none"));
        }
        var list = new UnorderedList();
        list.addClassName("gf-history");
        decisions.forEach(decision -> {
            var at = new Span(Spoken.fullMoment(decision.at(), decision.zone(), locale));
            at.addClassName("gf-quiet");
            list.add(new ListItem(at, new Span(words.decision(decision, locale))));
        });
        return list;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("gf-quiet");
        return line;
    }
}
