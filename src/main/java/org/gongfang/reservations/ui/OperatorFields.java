package org.gongfang.reservations.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;

/** Whether somebody runs the machine, and who of those who are free; it hides what there is no choice about. */
class OperatorFields extends Composite<Div> {

    private final Checkbox operator = new Checkbox();
    private final Select<ResourceCard> who = new Select<>();
    private final Runnable onChange;
    private boolean required;

    OperatorFields(Locale locale, Runnable onChange) {
        this.onChange = onChange;
        operator.setLabel(getTranslation(locale, "reservations.book.operator"));
        operator.addValueChangeListener(this::tell);
        var anybody = getTranslation(locale, "reservations.book.operator-any");
        who.setLabel(getTranslation(locale, "reservations.book.operator-choice"));
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption(anybody);
        who.setItemLabelGenerator(card -> card == null ? anybody : card.name(locale));
        who.setVisible(false);
        who.addValueChangeListener(this::tell);
        getContent().addClassName("gf-form-part");
        getContent().add(operator, who);
    }

    /**
     * Shows what there is to choose at a machine.
     *
     * @param needed whether it is never used without somebody who runs it
     * @param wanted whether the person asks for one
     * @param there whether anybody may run it at all
     */
    void show(boolean needed, boolean wanted, boolean there) {
        required = needed;
        operator.setVisible(there && !needed);
        operator.setValue(needed || wanted && there);
        adapt();
    }

    /** Lets the person choose among those who are free, or leave it to us. */
    void offer(List<ResourceCard> free) {
        var chosen = chosen();
        who.setItems(free);
        who.setVisible(free.size() > 1);
        who.setValue(free.stream()
                .filter(card -> card.id().equals(chosen))
                .findFirst()
                .orElse(null));
        adapt();
    }

    boolean isWanted() {
        return operator.getValue() || required;
    }

    /** Whom the person has chosen, or null when anybody will do. */
    @Nullable
    ResourceId chosen() {
        return who.getValue() == null ? null : who.getValue().id();
    }

    private void adapt() {
        setVisible(operator.isVisible() || who.isVisible());
    }

    private void tell(ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            onChange.run();
        }
    }
}
