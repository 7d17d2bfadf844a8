package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.ResourceDocument;

/** A resource's documents; those that need a reservation first say so. */
class DocumentList extends Composite<UnorderedList> {

    private static final BigDecimal MEGA = BigDecimal.valueOf(1024L * 1024);

    DocumentList(List<ResourceDocument> documents, Locale locale) {
        getContent().addClassName("gf-documents");
        documents.forEach(document -> getContent().add(item(document, locale)));
    }

    private ListItem item(ResourceDocument document, Locale locale) {
        var size = BigDecimal.valueOf(document.bytes())
                .divide(MEGA, 1, RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
        var facts = new Span(getTranslation(locale, "resources.document-kind." + document.kind()) + " · "
                + document.form() + " · " + size + " MB");
        facts.addClassName("gf-quiet");
        var item = new ListItem();
        if (document.readable()) {
            var link = new Anchor("/" + document.id().path(), document.title());
            link.setRouterIgnore(true);
            item.add(VaadinIcon.FILE_TEXT_O.create(), link, facts);
        } else {
            var closed = new Span(getTranslation(locale, "reservations.resource.document-closed"));
            closed.addClassName("gf-quiet");
            item.add(VaadinIcon.LOCK.create(), new Span(document.title()), facts, closed);
        }
        return item;
    }
}
