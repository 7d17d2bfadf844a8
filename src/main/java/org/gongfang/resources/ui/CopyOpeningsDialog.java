package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;

/** Chooses the own resources that shall have the same hours. */
class CopyOpeningsDialog extends Dialog {

    /** Takes the choice; closes the dialog itself once all went well. */
    interface OnCopy {

        void copy(CopyOpeningsDialog dialog, Set<ResourceCard> targets, boolean replacing);
    }

    CopyOpeningsDialog(ResourceCard from, Resources resources, OnCopy onCopy) {
        setHeaderTitle(getTranslation("resources.openings.copy.title", from.name(getLocale())));
        var targets = new MultiSelectComboBox<ResourceCard>(getTranslation("resources.openings.copy.to"));
        targets.setItemLabelGenerator(card -> card.name(getLocale()) + " · " + card.code());
        targets.setItems(query ->
                resources.own(null, query.getFilter().orElse(null), query.getOffset(), query.getLimit()).stream());
        targets.getLazyDataView().setItemCountUnknown();
        targets.setWidthFull();
        var replacing = new Checkbox(getTranslation("resources.openings.copy.replace"));
        var copy = new Button(
                getTranslation("resources.openings.copy.go"),
                click -> onCopy.copy(this, targets.getValue(), replacing.getValue()));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setEnabled(false);
        targets.addValueChangeListener(change -> copy.setEnabled(
                change.getValue().stream().anyMatch(card -> !card.id().equals(from.id()))));
        var hint = new Paragraph(getTranslation("resources.openings.copy.hint"));
        hint.addClassName("gf-res-hint");
        var content = new Div(hint, targets, replacing);
        content.addClassName("gf-res-import");
        add(content);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), copy);
        setWidth("min(36rem, 100vw)");
    }
}
