package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.shared.ui.RefusalNote;
import org.jspecify.annotations.Nullable;

/** What a booking form is told about the slot in its fields: that it is free, or why not and what is free instead. */
class SlotAnswer extends Composite<Div> {

    private final ScreenWords words;
    private final Locale locale;
    private final Paragraph state = new Paragraph();
    private final RefusalNote refused = new RefusalNote();
    private final Div instead = new Div();

    SlotAnswer(ScreenWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        state.getElement().setAttribute("role", "status");
        instead.addClassName("gf-alternatives");
        instead.setVisible(false);
        getContent().addClassName("gf-form-part");
        getContent().add(state, refused, instead);
    }

    /** Says that no slot is chosen yet. */
    void showNothing() {
        say("reservations.book.choose-time", "gf-quiet");
    }

    void showFree(FreeSlot free) {
        instead.setVisible(false);
        var with = free.operator();
        state.setText(
                with == null
                        ? getTranslation(locale, "reservations.book.free")
                        : getTranslation(locale, "reservations.book.free-with", with.name(locale)));
        state.setClassName("gf-state-free");
    }

    /** Says that the slot cannot be had, and what can be had instead; a refusal's sentence is said as such. */
    void showTaken(List<FreeSlot> others, @Nullable String refusal) {
        if (refusal == null) {
            say("reservations.book.not-free", "gf-state-taken");
            refused.clear();
        } else {
            state.setText("");
            state.setClassName("gf-state-taken");
            refused.say(refusal);
        }
        instead.removeAll();
        instead.setVisible(true);
        if (others.isEmpty()) {
            instead.add(new Paragraph(getTranslation(locale, "reservations.book.no-alternatives")));
            return;
        }
        var list = new Div();
        list.addClassName("gf-slots");
        others.forEach(free -> list.add(choice(free)));
        instead.add(new H2(getTranslation(locale, "reservations.book.alternatives")), list);
    }

    private SlotLink choice(FreeSlot free) {
        var choice = SlotLink.whole(free, words, locale);
        choice.getContent().add(new Span(free.resource().name(locale)));
        return choice;
    }

    /** Says that the slot is no longer kept, and offers to try again. */
    void showOver(Runnable again) {
        say("reservations.hold.over", "gf-state-taken");
        instead.removeAll();
        instead.setVisible(true);
        instead.add(new Button(getTranslation(locale, "reservations.hold.again"), click -> again.run()));
    }

    /** Says why the booking as a whole was refused. */
    void refuse(String sentence) {
        refused.say(sentence);
    }

    /** Takes back what was refused and offered; the state stays until the next answer. */
    void clear() {
        refused.clear();
        instead.setVisible(false);
    }

    private void say(String key, String className) {
        state.setText(getTranslation(locale, key));
        state.setClassName(className);
    }
}
