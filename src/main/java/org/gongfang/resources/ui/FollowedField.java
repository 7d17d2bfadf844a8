package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gongfang.resources.Rule;

/** The fields of a rule, and whether it is the resource's own or what the provider's defaults say. */
class FollowedField extends Composite<Div> {

    private final Rule rule;
    private final List<Component> fields;
    private final Checkbox follow = new Checkbox();
    private final Span own = new Span();
    private Runnable takeOver = () -> {};

    FollowedField(Rule rule, Component... fields) {
        this.rule = rule;
        this.fields = List.of(fields);
        follow.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue()) {
                takeOver.run();
            }
            adapt();
        });
        own.setText(getTranslation("resources.rules.own"));
        own.addClassName("gf-res-own");
        follow.setVisible(false);
        own.setVisible(false);
        getContent().addClassName("gf-res-followed");
        getContent().add(fields);
        getContent().add(follow, own);
    }

    /**
     * Offers to follow the defaults.
     *
     * @param said the default in words
     * @param onFollow puts the default into the fields
     */
    void offer(String said, boolean followed, Runnable onFollow) {
        takeOver = onFollow;
        follow.setLabel(getTranslation("resources.rules.follow", said));
        follow.setValue(followed);
        follow.setVisible(true);
        adapt();
    }

    Rule rule() {
        return rule;
    }

    boolean isFollowing() {
        return follow.isVisible() && follow.getValue();
    }

    private void adapt() {
        own.setVisible(follow.isVisible() && !follow.getValue());
        fields.forEach(field -> {
            if (field instanceof HasValue<?, ?> input) {
                input.setReadOnly(isFollowing());
            } else if (field instanceof QuotaFields quota) {
                quota.setReadOnly(isFollowing());
            }
        });
    }
}
