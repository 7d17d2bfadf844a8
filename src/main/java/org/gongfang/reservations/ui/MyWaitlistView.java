package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.gongfang.reservations.Waiting;
import org.gongfang.reservations.Waitlist;
import org.gongfang.reservations.WaitlistState;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** One's wishes on the waitlist: open offers first, then what still waits, then what is over. */
@Route("my/waitlist")
@Menu(title = "menu.my-waitlist", order = 25, icon = "vaadin:hourglass")
@PermitAll
class MyWaitlistView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Waitlist waitlist;
    private final WaitlistAnswers answers;
    private final ScreenWords screen;
    private final WaitlistWords words;
    private final Messages messages;
    private final Div list = new Div();

    MyWaitlistView(
            Waitlist waitlist, WaitlistAnswers answers, ScreenWords screen, WaitlistWords words, Messages messages) {
        this.waitlist = waitlist;
        this.answers = answers;
        this.screen = screen;
        this.words = words;
        this.messages = messages;
        list.addClassName("gf-summaries");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(new PageHeader(getTranslation("waitlist.title"), getTranslation("waitlist.subtitle")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("waitlist.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var all = waitlist.mine();
        list.removeAll();
        if (all.isEmpty()) {
            var find = new Button(getTranslation("reservations.mine.find"), click -> ReservationsNavigation.toFind());
            find.addThemeVariants(ButtonVariant.PRIMARY);
            list.add(new EmptyState(getTranslation("waitlist.none"), getTranslation("waitlist.none-hint"), find));
            return;
        }
        all.stream()
                .filter(wish -> wish.state().isLive())
                .sorted(Comparator.comparing(wish -> wish.state() != WaitlistState.OFFERED))
                .forEach(wish -> list.add(card(wish)));
        var over = all.stream().filter(wish -> !wish.state().isLive()).toList();
        if (!over.isEmpty()) {
            list.add(earlier(over));
        }
    }

    private Section earlier(List<Waiting> over) {
        var cards = new Div();
        cards.addClassName("gf-summaries");
        over.forEach(wish -> cards.add(card(wish)));
        return new Section(new H2(getTranslation("waitlist.earlier")), cards);
    }

    private WaitlistCard card(Waiting wish) {
        return new WaitlistCard(
                wish,
                () -> waitlist.decisions(wish.id()),
                () -> withdraw(wish),
                answers.on(getLocale(), this::show),
                screen,
                words,
                getLocale());
    }

    private void withdraw(Waiting wish) {
        try {
            waitlist.withdraw(wish.id());
            UndoNotice.show(
                    getTranslation("waitlist.withdrawn", wish.name().in(getLocale())),
                    getTranslation("waitlist.undo"),
                    () -> resume(wish));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        show();
    }

    private void resume(Waiting wish) {
        try {
            waitlist.resume(wish.id());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        show();
    }
}
