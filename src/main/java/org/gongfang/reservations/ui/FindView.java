package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.shared.ui.PageHeader;

/** "What do I need to make?": the search for free slots over all providers. The address of the page is the search. */
@Route("find")
@Menu(title = "menu.find", order = 10, icon = "vaadin:search")
@AnonymousAllowed
class FindView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    /** Words to be understood, or that were not. */
    static final String WORDS = "q";

    private static final int FIRST_SLOTS = 60;
    private static final int ALL_SLOTS = 200;

    private final SlotSearch search;
    private final WishReader reader;
    private final FindChoices choices;
    private final NeededQualifications needed;
    private final ResourceFiles files;
    private final ScreenWords words;
    private final FindForm form;
    private final Paragraph notUnderstood = new Paragraph();
    private final Div results = new Div();
    private final SavedSearchBar saved;
    private boolean offered;

    FindView(
            SlotSearch search,
            WishReader reader,
            FindChoices choices,
            NeededQualifications needed,
            ResourceFiles files,
            ScreenWords words) {
        this.search = search;
        this.reader = reader;
        this.choices = choices;
        this.needed = needed;
        this.files = files;
        this.words = words;
        form = new FindForm(getLocale(), search.today(), this::understand, wish -> go(wish, List.of()));
        saved = choices.savedSearches(getLocale());
        notUnderstood.addClassName("gf-note");
        notUnderstood.getElement().setAttribute("role", "status");
        results.addClassName("gf-find-results");
        getContent().addClassName("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("reservations.find.title"),
                                getTranslation("reservations.find.subtitle")),
                        form,
                        saved,
                        notUnderstood,
                        results);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.find.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!offered) {
            choices.offerTo(form);
            offered = true;
        }
        var address = event.getLocation().getQueryParameters();
        var wish = Wish.of(address);
        var leftovers = new ArrayList<String>();
        var sentence = address.getSingleParameter(WORDS).orElse("");
        if (!sentence.isBlank()) {
            var parsed = reader.read(sentence);
            wish = wish.asksNothing() ? parsed.wish().withTimeline(wish.timeline()) : wish;
            leftovers.addAll(parsed.leftovers());
        }
        form.show(wish, sentence);
        show(wish, leftovers);
    }

    private void understand(String sentence) {
        if (sentence.isBlank()) {
            go(Wish.ANYTHING, List.of());
            return;
        }
        var parsed = reader.read(sentence);
        go(parsed.wish(), parsed.leftovers());
    }

    /** Changes the address; the view then shows what it says. */
    private static void go(Wish wish, List<String> leftovers) {
        UI.getCurrentOrThrow().navigate(FindView.class, address(wish, leftovers));
    }

    /** The address of a search, with the words that were not understood. */
    static QueryParameters address(Wish wish, List<String> leftovers) {
        var address = wish.toAddress();
        return leftovers.isEmpty() ? address : address.merging(WORDS, String.join(" ", leftovers));
    }

    private void show(Wish wish, List<String> leftovers) {
        notUnderstood.setVisible(!leftovers.isEmpty());
        notUnderstood.setText(
                leftovers.isEmpty()
                        ? ""
                        : getTranslation("reservations.find.not-understood", String.join("、", leftovers)));
        results.removeAll();
        saved.setVisible(false);
        if (choices.isSignedIn()) {
            saved.show(wish);
        }
        if (wish.asksNothing()) {
            results.add(new CapabilityIndex(choices.capabilities(), getLocale()));
            return;
        }
        showSlots(wish, FIRST_SLOTS);
    }

    private void showSlots(Wish wish, int limit) {
        results.removeAll();
        var slots = search.find(wish, limit);
        if (slots.isEmpty()) {
            search.noteNothing(wish);
            results.add(
                    new NothingFound(wish, search.days(wish), search.relaxations(wish), words, getLocale()),
                    new LeftOutList(() -> search.leftOut(wish), getLocale()));
            return;
        }
        results.add(summary(wish, slots.size(), limit));
        results.add(
                wish.timeline()
                        ? new SlotTimeline(slots, search.days(wish), words, getLocale())
                        : new SlotList(
                                SlotGroup.of(slots),
                                needed.of(slots.stream()
                                        .map(free -> free.resource())
                                        .distinct()
                                        .toList()),
                                covers(slots),
                                words,
                                getLocale()));
        if (slots.size() == limit && limit < ALL_SLOTS) {
            results.add(new Button(getTranslation("reservations.find.show-more"), click -> showSlots(wish, ALL_SLOTS)));
        }
        results.add(new LeftOutList(() -> search.leftOut(wish), getLocale()));
    }

    private Map<ResourceId, ResourcePicture> covers(List<FreeSlot> slots) {
        return files.covers(slots.stream().map(slot -> slot.resource().id()).toList());
    }

    private Div summary(Wish wish, int found, int limit) {
        var text = new Paragraph(getTranslation(
                found == limit ? "reservations.find.at-least" : "reservations.find.found",
                found,
                getTranslation("reservations.find.order." + wish.more().ranking())));
        text.getElement().setAttribute("role", "status");
        var other = new Button(
                getTranslation(wish.timeline() ? "reservations.find.as-cards" : "reservations.find.as-timeline"),
                click -> go(wish.withTimeline(!wish.timeline()), List.of()));
        var line = new Div(text, other);
        line.addClassName("gf-find-summary");
        return line;
    }
}
