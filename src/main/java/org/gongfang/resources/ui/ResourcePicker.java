package org.gongfang.resources.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.jspecify.annotations.Nullable;

/** Chooses one of the manager's own resources, searched by any word of its card. */
class ResourcePicker extends ComboBox<ResourceCard> {

    ResourcePicker(String label, Resources resources, @Nullable ResourceKind kind) {
        super(label);
        setItemLabelGenerator(card -> card.name(getLocale()) + " · " + card.code());
        setItems(query ->
                resources.own(kind, query.getFilter().orElse(null), query.getOffset(), query.getLimit()).stream());
        getLazyDataView().setItemCountUnknown();
    }
}
