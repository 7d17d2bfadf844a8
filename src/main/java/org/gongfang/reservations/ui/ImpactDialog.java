package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.gongfang.reservations.AffectedReservation;
import org.gongfang.reservations.Decisions;
import org.gongfang.reservations.ReservationId;
import org.gongfang.resources.HoursTaking;

/** Shows whom a change of hours would hit, before it is made, and asks what shall become of each. */
class ImpactDialog extends Dialog {

    private final Locale locale;
    private final AffectedList list;
    private final Paragraph intro = new Paragraph();
    private final Button go = new Button();
    private final Set<ReservationId> seen = new HashSet<>();

    ImpactDialog(
            HoursTaking.Occasion occasion,
            String message,
            ScreenWords words,
            Locale locale,
            Consumer<Decisions> onDecided) {
        this.locale = locale;
        list = new AffectedList(words, locale, this::adapt);
        list.setReason(message);
        go.setText(getTranslation(locale, "reservations.affected.go." + occasion));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> list.decisions().ifPresent(onDecided));
        var back = new Button(getTranslation(locale, "reservations.affected.back." + occasion), click -> close());
        add(intro, list);
        getFooter().add(back, go);
        setWidth("min(56rem, 96vw)");
        setCloseOnOutsideClick(false);
        addClassName("gf-affected-dialog");
    }

    /** Shows these; what was not there the last time is said to be new. */
    void show(List<AffectedReservation> affected) {
        var ids = affected.stream().map(one -> one.reservation().id()).toList();
        var fresh = new HashSet<>(ids);
        fresh.removeAll(seen);
        boolean again = !seen.isEmpty();
        setHeaderTitle(getTranslation(locale, "reservations.affected.title", affected.size()));
        intro.setText(getTranslation(
                locale, again ? "reservations.affected.came-between" : "reservations.affected.intro", fresh.size()));
        list.show(affected, again ? Set.copyOf(fresh) : Set.of());
        seen.addAll(ids);
    }

    private void adapt() {
        go.setEnabled(list.isComplete());
    }
}
