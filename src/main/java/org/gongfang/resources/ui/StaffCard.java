package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Skills;

/** One technician on the list: what they may run, how many at once, and when they are away. */
class StaffCard extends Composite<Div> {

    StaffCard(
            StaffRow row,
            Resources resources,
            StatusWords status,
            AbsenceDesk desk,
            Locale locale,
            BiConsumer<Set<ResourceCard>, Set<ResourceCard>> onTrain,
            Consumer<Integer> onSupervise,
            Runnable onAbsences) {
        var card = row.card();
        var name = new H2(card.name(locale));
        var links = new Div(
                status.badge(card.status(), locale),
                new Anchor(ResourcesNavigation.technicianPath(card.code()), getTranslation("resources.staff.week")),
                new Anchor(ResourcesNavigation.openingsPath(card.code()), getTranslation("resources.staff.shifts")),
                new Anchor(ResourcesNavigation.cardPath(card.code()), getTranslation("resources.staff.card")),
                desk.button(card.id(), card.name(locale), card.site().zone(), locale, onAbsences));
        links.addClassName("gf-res-links");
        var fields = new Div(runs(row, resources, locale, onTrain), atOnce(card, onSupervise));
        fields.addClassName("gf-res-fields");
        getContent().addClassName("gf-res-section");
        getContent()
                .add(
                        name,
                        links,
                        fields,
                        desk.list(row.absences(), true, card.site().zone(), locale, onAbsences));
    }

    private Component runs(
            StaffRow row,
            Resources resources,
            Locale locale,
            BiConsumer<Set<ResourceCard>, Set<ResourceCard>> onTrain) {
        var runs = new MultiSelectComboBox<ResourceCard>(getTranslation("resources.staff.machines"));
        runs.setItems(query ->
                resources.ownThings(query.getFilter().orElse(null), query.getOffset(), query.getLimit()).stream());
        runs.getLazyDataView().setItemCountUnknown();
        runs.setItemLabelGenerator(card -> card.name(locale) + " · " + card.code());
        runs.setValue(row.machines());
        runs.setPlaceholder(getTranslation("resources.staff.no-machines"));
        runs.addValueChangeListener(change -> onTrain.accept(change.getOldValue(), change.getValue()));
        return runs;
    }

    /** How many the technician looks after at once; written as soon as it is changed. */
    private Component atOnce(ResourceCard technician, Consumer<Integer> onSupervise) {
        var field = new IntegerField(getTranslation("resources.staff.at-once"));
        field.setHelperText(getTranslation("resources.staff.at-once.hint"));
        field.setMin(1);
        field.setMax(Skills.MOST_SUPERVISED);
        field.setStepButtonsVisible(true);
        field.setValue(technician.units());
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !field.isInvalid()) {
                onSupervise.accept(change.getValue());
            }
        });
        return field;
    }
}
