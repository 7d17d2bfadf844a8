package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Ties;
import org.gongfang.resources.Utility;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** What a resource is part of and what it draws on; a change holds at once. */
class TiesSection extends Composite<Div> {

    private final ResourceCard card;
    private final TieDesk desk;
    private final Messages messages;

    TiesSection(ResourceCard card, TieDesk desk, Messages messages) {
        this.card = card;
        this.desk = desk;
        this.messages = messages;
        var hint = new Paragraph(getTranslation("resources.ties.hint"));
        hint.addClassName("gf-res-hint");
        getContent().addClassName("gf-res-section");
        getContent().add(new H2(getTranslation("resources.ties.title")), hint);
        var all = desk.resources(card);
        var ties = desk.ties(card.id());
        var fields = new Div(whole(all, ties));
        fields.addClassName("gf-res-fields");
        desk.utilities(card.site().id()).forEach(utility -> fields.add(draw(utility, ties)));
        getContent().add(fields);
        if (!ties.parts().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("resources.ties.parts", parts(all, ties))));
        }
    }

    private String parts(List<BookingTerms> all, Ties ties) {
        var names = all.stream().collect(Collectors.toMap(BookingTerms::id, Function.identity()));
        return ties.parts().stream()
                .map(part -> names.get(part.id()))
                .filter(Objects::nonNull)
                .map(part -> part.name(getLocale()))
                .collect(Collectors.joining(" · "));
    }

    private ComboBox<BookingTerms> whole(List<BookingTerms> all, Ties ties) {
        var field = new ComboBox<BookingTerms>(getTranslation("resources.ties.whole"));
        var below = ties.parts().stream().map(Ties.Part::id).collect(Collectors.toUnmodifiableSet());
        var fitting = all.stream()
                .filter(other -> Set.of(ResourceKind.ROOM, ResourceKind.MACHINE).contains(other.kind()))
                .filter(other -> other.units() == 1 && !other.id().equals(card.id()) && !below.contains(other.id()))
                .toList();
        field.setItems(fitting);
        field.setItemLabelGenerator(other -> other.name(getLocale()) + " · " + other.code());
        field.setPlaceholder(getTranslation("resources.ties.nothing"));
        field.setClearButtonVisible(true);
        var now = desk.wholeOf(card.id());
        field.setValue(now.flatMap(id ->
                        fitting.stream().filter(other -> other.id().equals(id)).findFirst())
                .orElse(null));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                take(
                        () -> desk.belong(card.id(), change.getValue()),
                        explanation -> {
                            field.setErrorMessage(explanation);
                            field.setInvalid(true);
                        },
                        () -> field.setInvalid(false));
            }
        });
        return field;
    }

    private IntegerField draw(Utility utility, Ties ties) {
        var field = new IntegerField(getTranslation(
                "resources.ties.draw",
                utility.words().name(getLocale()),
                utility.words().unit(getLocale()),
                utility.capacity()));
        field.setValue(drawn(utility, ties));
        field.setPlaceholder("0");
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var value = change.getValue();
                take(
                        () -> desk.draw(card.id(), utility.id(), value == null ? 0 : value),
                        explanation -> {
                            field.setErrorMessage(explanation);
                            field.setInvalid(true);
                        },
                        () -> field.setInvalid(false));
            }
        });
        return field;
    }

    private static @Nullable Integer drawn(Utility utility, Ties ties) {
        return ties.draws().stream()
                .filter(draw -> draw.utility().equals(utility.id()))
                .map(Ties.Draw::units)
                .findFirst()
                .orElse(null);
    }

    private void take(Runnable work, Consumer<String> onRefusal, Runnable onDone) {
        try {
            work.run();
            onDone.run();
            messages.done(getTranslation("resources.ties.saved"));
        } catch (Refusal refusal) {
            onRefusal.accept(messages.explain(refusal));
        }
    }
}
