package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.Map;
import org.gongfang.shared.Refusal;

/** Shows a refusal beside the field that it names. */
class FieldRefusals {

    private final Map<String, HasValidationProperties> fields = new HashMap<>();

    /** Names the field as refusals name it, and forgets what was refused as soon as the field changes. */
    <F extends Component & HasValidationProperties & HasValue<?, ?>> F name(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Whether there was a field to show it at. */
    boolean show(Refusal refusal, String explanation) {
        var field = fields.get(String.valueOf(refusal.field()));
        if (field == null) {
            return false;
        }
        field.setErrorMessage(explanation);
        field.setInvalid(true);
        var component = (Component) field;
        for (var parent = component.getParent();
                parent.isPresent();
                parent = parent.get().getParent()) {
            if (parent.get() instanceof Details details) {
                details.setOpened(true);
            }
        }
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }
}
