package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongfang.identity.Member;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.reservations.SlotTaken;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.SlotField;
import org.jspecify.annotations.Nullable;

/**
 * Books a slot on the board for somebody, or for the house itself. A person is named by the exact mail address or by the
 * code of a reservation: nobody looks through the members.
 */
class BookForDialog extends Dialog {

    private static final int LONGEST_PURPOSE = 250;
    private static final Set<String> TIME_FIELDS = Set.of("start", "end", "slot");

    /** For whom the slot is. */
    enum Whom {
        MEMBER,
        IN_HOUSE
    }

    private final BookForDesk desk;
    private final ScreenWords words;
    private final Locale locale;
    private final Collection<Board.Line> lines;
    private final Consumer<Reservation> onBooked;
    private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
    private final TextField person = new TextField();
    private final ComboBox<Board.Line> resource = new ComboBox<>();
    private final SlotField slot;
    private final IntegerField units = new IntegerField();
    private final RepeatSection repeat;
    private final TextField purpose = new TextField();
    private final Checkbox inSpite = new Checkbox();
    private final TextField why = new TextField();
    private final Paragraph refused = new Paragraph();
    private final Div alternatives = new Div();
    private final Button submit;
    private @Nullable Member found;
    private String key = UUID.randomUUID().toString();

    BookForDialog(
            BookForDesk desk,
            ScreenWords words,
            Locale locale,
            Collection<Board.Line> lines,
            Consumer<Reservation> onBooked) {
        this.desk = desk;
        this.words = words;
        this.locale = locale;
        this.lines = lines;
        this.onBooked = onBooked;
        slot = new SlotField(say("reservations.book.time"), locale);
        repeat = desk.repeat(words, locale, this::lookAhead);
        submit = new Button(say("reservations.book-for.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        buildFields();
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("gf-refused");
        alternatives.addClassName("gf-alternatives");
        clearAnswers();
        var form = new Div(whom, person, resource, slot, units, repeat, purpose, inSpite, why, refused, alternatives);
        form.addClassName("gf-dialog-form");
        add(form);
        setHeaderTitle(say("reservations.book-for.title"));
        getFooter().add(new Button(say("reservations.book-for.leave"), click -> close()), submit);
        setWidth("min(27rem, 94vw)");
    }

    /** Fills in what was clicked on the board. */
    void fill(Board.Line line, @Nullable TimeSlot clicked) {
        resource.setValue(line);
        desk.terms(line.id()).ifPresent(terms -> {
            var rules = terms.rules();
            var zone = terms.site().zone();
            slot.setRules(zone, rules.grid(), rules.minLength(), rules.maxLength());
            var today = words.today(zone);
            var last = today.plusDays(rules.horizon().toDays());
            slot.setDays(today, last);
            repeat.setDays(today, last);
            units.setMax(terms.units());
            units.setVisible(terms.units() > 1);
            if (clicked != null) {
                boolean tooShort = clicked.length().compareTo(rules.minLength()) < 0;
                slot.setValue(tooShort ? TimeSlot.of(clicked.startsAt(), rules.minLength()) : clicked);
            }
        });
    }

    private void buildFields() {
        whom.setLabel(say("reservations.book-for.whom"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(item -> say("reservations.book-for.whom." + item));
        whom.setValue(Whom.MEMBER);
        whom.addValueChangeListener(change -> {
            clearAnswers();
            lookAhead();
        });
        person.setLabel(say("reservations.book-for.person"));
        person.setHelperText(say("reservations.book-for.person-hint"));
        person.setRequiredIndicatorVisible(true);
        person.setAutofocus(true);
        person.addValueChangeListener(change -> look());
        resource.setLabel(say("reservations.book-for.resource"));
        resource.setItems(lines);
        resource.setItemLabelGenerator(line -> line.name() + " · " + line.code());
        resource.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                clearAnswers();
                fill(change.getValue(), null);
            }
        });
        units.setLabel(say("reservations.book.units"));
        units.setMin(1);
        units.setValue(1);
        units.setStepButtonsVisible(true);
        units.setVisible(false);
        slot.addValueChangeListener(change -> lookAhead());
        units.addValueChangeListener(change -> lookAhead());
        purpose.setLabel(say("reservations.book.purpose"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(LONGEST_PURPOSE);
        inSpite.setLabel(say("reservations.book-for.in-spite"));
        inSpite.addValueChangeListener(change -> {
            clearAnswers();
            adapt();
        });
        why.setLabel(say("reservations.book-for.in-spite-why"));
        why.setHelperText(say("reservations.book-for.in-spite-hint"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(LONGEST_PURPOSE);
        why.setVisible(false);
        why.setWidthFull();
        person.setWidthFull();
        resource.setWidthFull();
        purpose.setWidthFull();
    }

    /** Whoever books in spite of rules books one slot only. */
    private void adapt() {
        boolean member = whom.getValue() == Whom.MEMBER;
        person.setVisible(member);
        inSpite.setVisible(member && !repeat.isOn());
        why.setVisible(inSpite.isVisible() && inSpite.getValue());
        repeat.setVisible(!why.isVisible());
    }

    /** Shows what every date would come to, once all that it depends on has been said. */
    private void lookAhead() {
        adapt();
        var line = resource.getValue();
        var chosen = slot.getValue();
        boolean member = whom.getValue() == Whom.MEMBER;
        if (line == null || chosen == null) {
            repeat.explain(say("reservations.book-for.time-needed"));
        } else if (member && found == null) {
            repeat.explain(say("reservations.book-for.person-needed"));
        } else {
            desk.look(repeat, member ? found : null, request(line, chosen));
        }
    }

    /** Says whom the words name, so that nobody books for a stranger by a slip of the key. */
    private boolean look() {
        found = null;
        person.setInvalid(false);
        person.setHelperText(say("reservations.book-for.person-hint"));
        if (person.getValue().isBlank()) {
            return false;
        }
        try {
            var named = desk.person(person.getValue());
            found = named;
            person.setHelperText(getTranslation(locale, "reservations.book-for.found", named.name(), named.mail()));
            lookAhead();
            return true;
        } catch (Refusal refusal) {
            explain(refusal.field(), desk.explain(refusal));
            return false;
        }
    }

    private void submit() {
        submit.setEnabled(true);
        clearAnswers();
        boolean member = whom.getValue() == Whom.MEMBER;
        if (member && found == null && !look()) {
            if (!person.isInvalid()) {
                explain("person", say("reservations.book-for.person-needed"));
            }
            person.focus();
            return;
        }
        var line = resource.getValue();
        var chosen = slot.getValue();
        if (line == null || chosen == null) {
            explain(line == null ? "resources" : "slot", say("reservations.book-for.time-needed"));
            return;
        }
        if (purpose.getValue().isBlank()) {
            explain("purpose", say("reservations.book.purpose-needed"));
            purpose.focus();
            return;
        }
        book(member ? found : null, line, chosen);
    }

    private SlotRequest request(Board.Line line, TimeSlot chosen) {
        int many = units.isVisible() ? Math.max(1, Objects.requireNonNullElse(units.getValue(), 1)) : 1;
        return new SlotRequest(
                List.of(new SlotRequest.Item(line.id(), many)),
                chosen,
                null,
                purpose.getValue().strip());
    }

    private void book(@Nullable Member holder, Board.Line line, TimeSlot chosen) {
        var request = request(line, chosen);
        try {
            if (repeat.isVisible() && repeat.isOn()) {
                bookAll(holder, request);
                return;
            }
            var booked = desk.book(holder, request, key, why.isVisible() ? why.getValue() : null);
            close();
            desk.done(
                    holder == null
                            ? getTranslation(locale, "reservations.book-for.done-in-house", booked.code())
                            : getTranslation(locale, "reservations.book-for.done", booked.code(), holder.name()));
            onBooked.accept(booked);
        } catch (SlotTaken taken) {
            renewKey();
            explain(null, desk.explain(taken));
            offer(taken.alternatives());
        } catch (Refusal refusal) {
            renewKey();
            explain(refusal.field(), desk.explain(refusal));
        }
    }

    private void bookAll(@Nullable Member holder, SlotRequest first) {
        if (repeat.rhythm().isEmpty()) {
            repeat.clear();
            return;
        }
        var all = desk.bookAll(repeat, holder, first, key).reservations();
        close();
        desk.done(
                holder == null
                        ? getTranslation(locale, "reservations.book-for.done-all-in-house", all.size())
                        : getTranslation(locale, "reservations.book-for.done-all", all.size(), holder.name()));
        onBooked.accept(all.getFirst());
    }

    /** What of the house could be had instead; a press fills it in. */
    private void offer(List<FreeSlot> instead) {
        var own = instead.stream()
                .filter(free -> lines.stream()
                        .anyMatch(line -> line.id().equals(free.resource().id())))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        alternatives.add(new H3(say("reservations.book.alternatives")));
        own.forEach(free -> alternatives.add(new Button(
                free.resource().name(locale) + " · "
                        + words.slot(free.slot(), free.resource().site().zone(), locale),
                click -> take(free))));
        alternatives.setVisible(true);
    }

    private void take(FreeSlot free) {
        clearAnswers();
        lines.stream()
                .filter(line -> line.id().equals(free.resource().id()))
                .findFirst()
                .ifPresent(line -> fill(line, free.slot()));
    }

    private void explain(@Nullable String field, String sentence) {
        if ("person".equals(field)) {
            person.setInvalid(true);
            person.setErrorMessage(sentence);
        } else if ("reason".equals(field)) {
            why.setInvalid(true);
            why.setErrorMessage(sentence);
        } else if ("purpose".equals(field)) {
            purpose.setInvalid(true);
            purpose.setErrorMessage(sentence);
        } else if (field != null && TIME_FIELDS.contains(field)) {
            slot.setInvalid(true);
            slot.setErrorMessage(sentence);
        } else {
            refused.setText(sentence);
            refused.setVisible(true);
        }
    }

    /** For tests: what was refused about the time or the whole. */
    String said() {
        return slot.isInvalid() ? slot.getErrorMessage() : refused.getText();
    }

    private void clearAnswers() {
        slot.setInvalid(false);
        purpose.setInvalid(false);
        why.setInvalid(false);
        refused.setVisible(false);
        alternatives.removeAll();
        alternatives.setVisible(false);
    }

    /** A key serves one answer; after a refusal a new request begins. */
    private void renewKey() {
        key = UUID.randomUUID().toString();
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
