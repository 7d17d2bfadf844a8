package org.gongfang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.HashMap;
import java.util.Map;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;

/** Shows a refusal beside the field that it is about, or as a message when it is about none. */
class RefusedFields {

    private final Map<String, HasValidation> fields = new HashMap<>();
    private final Messages messages;

    RefusedFields(Messages messages) {
        this.messages = messages;
    }

    /** Names the field as services name it. */
    <F extends Component & HasValidation> RefusedFields with(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return this;
    }

    /** Does the work unless it is refused; says whether it was done. */
    boolean attempt(Runnable work) {
        fields.values().forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage("");
        });
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            explain(refusal);
            return false;
        }
    }

    private void explain(Refusal refusal) {
        var name = refusal.field();
        var field = name == null ? null : fields.get(name);
        if (field == null) {
            messages.refused(refusal);
            return;
        }
        field.setErrorMessage(messages.explain(refusal));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
