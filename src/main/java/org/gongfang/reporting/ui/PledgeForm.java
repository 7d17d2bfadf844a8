package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.Capability;
import org.gongfang.resources.PledgeScope;
import org.gongfang.resources.PledgeSubject;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;

/** A promise being made: about what, from which month, for how many months, how many hours each. */
class PledgeForm extends Composite<Div> {

    private static final int MONTHS_OFFERED = 18;
    private static final int HOURS_AT_FIRST = 80;

    /** A promise of so many hours for each of some months. */
    record Promise(PledgeSubject subject, YearMonth first, int months, int hours) {}

    /** Makes the promise; a refusal is shown beside the field that it names. */
    interface OnPromise {

        void promise(Promise promise);
    }

    private final Select<PledgeScope> scope = new Select<>();
    private final ComboBox<Capability> capability = new ComboBox<>();
    private final ComboBox<ResourceCard> resource = new ComboBox<>();
    private final Select<YearMonth> month = new Select<>();
    private final IntegerField months = new IntegerField();
    private final IntegerField hours = new IntegerField();

    PledgeForm(
            YearMonth now,
            Capabilities capabilities,
            Resources resources,
            Messages messages,
            Locale locale,
            OnPromise onPromise) {
        scope.setLabel(getTranslation("reporting.pledges.about"));
        scope.setItems(PledgeScope.values());
        scope.setItemLabelGenerator(item -> getTranslation("reporting.pledges.scope." + item));
        scope.setValue(PledgeScope.PROVIDER);
        scope.addValueChangeListener(change -> offer());
        capability.setLabel(getTranslation("reporting.pledges.scope.CAPABILITY"));
        capability.setItems(capabilities.all().stream()
                .flatMap(group -> group.capabilities().stream())
                .toList());
        capability.setItemLabelGenerator(item -> item.name(locale));
        resource.setLabel(getTranslation("reporting.pledges.scope.RESOURCE"));
        resource.setItems(query ->
                resources.own(null, query.getFilter().orElse(null), query.getOffset(), query.getLimit()).stream());
        resource.getLazyDataView().setItemCountUnknown();
        resource.setItemLabelGenerator(card -> card.name(locale) + " · " + card.code());
        month.setLabel(getTranslation("reporting.pledges.first"));
        month.setItems(Stream.iterate(now, item -> item.plusMonths(1))
                .limit(MONTHS_OFFERED)
                .toList());
        month.setItemLabelGenerator(item -> PledgeTable.month(item, locale));
        month.setValue(now.plusMonths(1));
        months.setLabel(getTranslation("reporting.pledges.months"));
        months.setStepButtonsVisible(true);
        months.setValue(1);
        hours.setLabel(getTranslation("reporting.pledges.hours"));
        hours.setHelperText(getTranslation("reporting.pledges.hours.hint"));
        hours.setValue(HOURS_AT_FIRST);
        var promise = new Button(getTranslation("reporting.pledges.promise"), click -> promise(messages, onPromise));
        promise.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(scope, capability, resource, month, months, hours);
        fields.addClassName("gf-pledge-fields");
        var hint = new Paragraph(getTranslation("reporting.pledges.form.hint"));
        hint.addClassName("gf-report-note");
        getContent().addClassNames("gf-report-card", "gf-pledge-form");
        getContent().add(new H2(getTranslation("reporting.pledges.form")), hint, fields, promise);
        offer();
    }

    private void offer() {
        capability.setVisible(scope.getValue() == PledgeScope.CAPABILITY);
        resource.setVisible(scope.getValue() == PledgeScope.RESOURCE);
    }

    private Optional<PledgeSubject> subject() {
        return switch (scope.getValue()) {
            case PROVIDER -> Optional.of(PledgeSubject.WHOLE);
            case CAPABILITY -> capability.getOptionalValue().map(chosen -> PledgeSubject.of(chosen.code()));
            case RESOURCE -> resource.getOptionalValue().map(chosen -> PledgeSubject.of(chosen.id()));
        };
    }

    private void promise(Messages messages, OnPromise onPromise) {
        List.of(months, hours).forEach(field -> field.setInvalid(false));
        capability.setInvalid(false);
        resource.setInvalid(false);
        var subject = subject();
        if (subject.isEmpty()) {
            var field = scope.getValue() == PledgeScope.CAPABILITY ? capability : resource;
            field.setErrorMessage(getTranslation("reporting.pledges.choose"));
            field.setInvalid(true);
            return;
        }
        try {
            onPromise.promise(new Promise(
                    subject.get(),
                    month.getValue(),
                    months.getOptionalValue().orElse(0),
                    hours.getOptionalValue().orElse(-1)));
        } catch (Refusal refusal) {
            var field = "months".equals(refusal.field()) ? months : "hours".equals(refusal.field()) ? hours : null;
            if (field == null) {
                messages.refused(refusal);
            } else {
                field.setErrorMessage(messages.explain(refusal));
                field.setInvalid(true);
                field.focus();
            }
        }
    }
}
