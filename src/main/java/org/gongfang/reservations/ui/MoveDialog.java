package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservedItem;
import org.gongfang.reservations.ui.BoardMoves.Wish;
import org.gongfang.resources.BookingRules;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.RefusalNote;
import org.gongfang.shared.ui.SlotField;

/** Takes a reservation to another time or resource by fields: what dragging does, for the keyboard. */
class MoveDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    private final Locale locale;
    private final ReservedItem item;
    private final ComboBox<Board.Line> resource = new ComboBox<>();
    private final SlotField slot;
    private final TextField reason = new TextField();
    private final RefusalNote refused = new RefusalNote();

    MoveDialog(
            Reservation reservation,
            List<Board.Line> lines,
            Optional<BookingRules> rules,
            Locale locale,
            BoardMoves moves,
            BoardMoves.Changed changed) {
        this.locale = locale;
        item = reservation.items().getFirst();
        slot = new SlotField(say("reservations.book.time"), locale);
        rules.ifPresent(known -> slot.setRules(reservation.zone(), known.grid(), known.minLength(), known.maxLength()));
        slot.setValue(reservation.slot());
        resource.setLabel(say("reservations.book-for.resource"));
        lines.stream()
                .filter(line -> line.id().equals(item.resource()))
                .findFirst()
                .ifPresent(own -> {
                    resource.setItems(lines.stream()
                            .filter(line -> line.kind() == own.kind())
                            .toList());
                    resource.setItemLabelGenerator(line -> line.name() + " · " + line.code());
                    resource.setValue(own);
                });
        resource.setVisible(resource.getValue() != null);
        resource.setWidthFull();
        reason.setLabel(say("reservations.move.reason"));
        reason.setHelperText(say("reservations.move.reason-hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var form = new Div(slot, resource, reason, refused);
        form.addClassName("gf-dialog-form");
        var move = new Button(say("reservations.move.submit"), click -> submit(reservation, moves, changed));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(form);
        setHeaderTitle(getTranslation(locale, "reservations.move.title", reservation.code()));
        getFooter().add(new Button(say("reservations.move.leave"), click -> close()), move);
        setWidth("min(27rem, 94vw)");
    }

    private void submit(Reservation reservation, BoardMoves moves, BoardMoves.Changed changed) {
        var chosen = slot.getValue();
        if (chosen == null) {
            refuse(say("reservations.book-for.time-needed"));
            return;
        }
        var to = resource.getValue() == null
                ? item.resource()
                : resource.getValue().id();
        try {
            moves.move(
                    new Wish(
                            reservation.code(),
                            item.resource(),
                            to,
                            chosen,
                            reason.getValue().strip()),
                    changed);
            close();
        } catch (Refusal refusal) {
            refuse(moves.explain(refusal));
        }
    }

    private void refuse(String sentence) {
        refused.say(sentence);
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
