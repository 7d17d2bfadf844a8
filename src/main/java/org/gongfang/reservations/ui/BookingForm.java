package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongfang.projects.Patent;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.SlotField;
import org.jspecify.annotations.Nullable;

/** The fields of one booking. It asks about every slot that is chosen and sends what is filled in. */
class BookingForm extends Composite<Div> {

    private static final int LONGEST_PURPOSE = 250;
    private static final Set<String> TIME_FIELDS = Set.of("start", "end", "slot");

    /** What the fields say. */
    record Draft(
            TimeSlot slot,
            int units,
            boolean withOperator,
            @Nullable ResourceId chosenOperator,
            String purpose) {

        /** What is wanted, whatever for. */
        Draft wish() {
            return new Draft(slot, units, withOperator, chosenOperator, "");
        }
    }

    private final ScreenWords words;
    private final RuleWords rules;
    private final Locale locale;
    private final Consumer<Draft> onLook;
    private final SlotField slot;
    private final IntegerField units = new IntegerField();
    private final OperatorFields operator;
    private final Select<Patent> patent = new Select<>();
    private final TextField purpose = new TextField();
    private final SlotAnswer answer;
    private final Paragraph price = new Paragraph();
    private final Paragraph rulesLine = new Paragraph();
    private final RepeatSection repeat;
    private final Button submit;

    BookingForm(
            ScreenWords words,
            RuleWords rules,
            Messages messages,
            Locale locale,
            Consumer<Draft> onLook,
            Consumer<Draft> onSubmit) {
        this.words = words;
        this.rules = rules;
        this.locale = locale;
        this.onLook = onLook;
        slot = new SlotField(getTranslation(locale, "reservations.book.time"), locale);
        operator = new OperatorFields(locale, this::look);
        answer = new SlotAnswer(words, locale);
        repeat = new RepeatSection(words, messages, locale, this::look);
        submit = new Button(getTranslation(locale, "reservations.book.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit(onSubmit));
        buildFields();
        price.addClassName("gf-price");
        rulesLine.addClassName("gf-quiet");
        getContent().addClassName("gf-booking-form");
        getContent().add(slot, answer, units, operator, repeat, patent, purpose, price, rulesLine, submit);
    }

    /** Shows the form for that resource and slot; what was written as the purpose stays. */
    void show(ResourceCard resource, @Nullable TimeSlot chosen, boolean withOperator, boolean operatorsThere) {
        var booking = resource.rules();
        var zone = resource.site().zone();
        slot.setRules(zone, booking.grid(), booking.minLength(), booking.maxLength());
        var today = words.today(zone);
        slot.setDays(today, today.plusDays(booking.horizon().toDays()));
        repeat.setDays(today, today.plusDays(booking.horizon().toDays()));
        units.setMax(resource.units());
        units.setVisible(resource.units() > 1);
        units.setValue(1);
        operator.show(booking.operatorRequired(), withOperator, operatorsThere);
        rulesLine.setText(rules.shortly(booking, locale));
        clearAnswers();
        slot.setValue(chosen);
        look();
    }

    /** Says that the slot is no longer kept; what was written stays, and one may try again. */
    void showOver() {
        answer.showOver(() -> {
            clearAnswers();
            look();
        });
    }

    /** Whether and how the booking comes again. */
    RepeatSection repeat() {
        return repeat;
    }

    /** Fills in what the booking may be for and by which patent, unless something is written; the cursor waits there. */
    void suggestPurpose(Optional<String> last) {
        if (purpose.isEmpty()) {
            last.ifPresent(this::fillIn);
        }
        purpose.focus();
    }

    private void fillIn(String last) {
        var by = patent.getListDataView()
                .getItems()
                .filter(one -> last.endsWith(withPatent("", one)))
                .findFirst();
        by.ifPresent(patent::setValue);
        var words = by.map(one ->
                        last.substring(0, last.length() - withPatent("", one).length()))
                .orElse(last);
        purpose.setValue(words.substring(0, Math.min(words.length(), LONGEST_PURPOSE)));
    }

    void offerPatents(List<Patent> mine) {
        var chosen = patent.getValue();
        patent.setItems(mine);
        patent.setVisible(!mine.isEmpty());
        patent.setValue(chosen);
    }

    /** Lets the person choose among those who are free, or leave it to us. */
    void offerOperators(List<ResourceCard> free) {
        operator.offer(free);
    }

    /** Says that the slot is free, with whom and for how much. */
    void showFree(FreeSlot free, int many) {
        answer.showFree(free);
        price.setText(getTranslation(
                locale,
                "reservations.book.price",
                words.price(times(free.listPrice(), many), times(free.policyPrice(), many), locale)));
        price.setVisible(true);
    }

    /** Says that the slot cannot be had, and what can be had instead; a refusal's sentence is said as such. */
    void showTaken(List<FreeSlot> instead, @Nullable String refusal) {
        price.setVisible(false);
        answer.showTaken(instead, refusal);
    }

    /** Says which rule refused, at the field that it is about. */
    void explain(@Nullable String field, String sentence) {
        if ("purpose".equals(field)) {
            purpose.setInvalid(true);
            purpose.setErrorMessage(sentence);
            purpose.focus();
        } else if ("units".equals(field)) {
            units.setInvalid(true);
            units.setErrorMessage(sentence);
        } else if (field != null && TIME_FIELDS.contains(field)) {
            slot.setInvalid(true);
            slot.setErrorMessage(sentence);
        } else {
            answer.refuse(sentence);
        }
    }

    private void buildFields() {
        slot.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                clearAnswers();
                look();
            }
        });
        units.setLabel(getTranslation(locale, "reservations.book.units"));
        units.setMin(1);
        units.setStepButtonsVisible(true);
        units.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look();
            }
        });
        patent.setLabel(getTranslation(locale, "reservations.book.patent"));
        patent.setEmptySelectionAllowed(true);
        patent.setEmptySelectionCaption(getTranslation(locale, "reservations.book.no-patent"));
        patent.setItemLabelGenerator(item -> item == null
                ? getTranslation(locale, "reservations.book.no-patent")
                : item.title() + " · " + item.number().value());
        patent.setVisible(false);
        purpose.setLabel(getTranslation(locale, "reservations.book.purpose"));
        purpose.setPlaceholder(getTranslation(locale, "reservations.book.purpose-example"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(LONGEST_PURPOSE);
    }

    private void look() {
        if (slot.getValue() == null) {
            answer.showNothing();
            price.setVisible(false);
            return;
        }
        onLook.accept(draft(slot.getValue()));
    }

    private void submit(Consumer<Draft> onSubmit) {
        submit.setEnabled(true);
        clearAnswers();
        if (slot.getValue() == null) {
            explain("slot", getTranslation(locale, "reservations.book.choose-time"));
            return;
        }
        if (purpose.getValue().isBlank()) {
            explain("purpose", getTranslation(locale, "reservations.book.purpose-needed"));
            return;
        }
        onSubmit.accept(draft(slot.getValue()));
    }

    private Draft draft(TimeSlot chosen) {
        return new Draft(
                chosen,
                Math.max(1, Objects.requireNonNullElse(units.getValue(), 1)),
                operator.isWanted(),
                operator.chosen(),
                purposeWithPatent());
    }

    /** What the provider reads: what for, and for which patent. */
    private String purposeWithPatent() {
        var words = purpose.getValue().strip();
        var chosen = patent.getValue();
        return chosen == null ? words : withPatent(words, chosen);
    }

    private String withPatent(String words, Patent chosen) {
        return getTranslation(
                locale,
                "reservations.book.purpose-with-patent",
                words,
                chosen.number().value());
    }

    private void clearAnswers() {
        slot.setInvalid(false);
        purpose.setInvalid(false);
        units.setInvalid(false);
        answer.clear();
    }

    private static Money times(Money one, int many) {
        return new Money(Math.multiplyExact(one.fen(), many));
    }
}
