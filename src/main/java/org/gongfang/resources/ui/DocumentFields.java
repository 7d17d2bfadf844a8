package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongfang.resources.DocumentAudience;
import org.gongfang.resources.DocumentId;
import org.gongfang.resources.DocumentKind;
import org.gongfang.resources.Documents;
import org.gongfang.resources.NewDocument;
import org.gongfang.resources.ResourceDocument;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Undo;

/** The documents of a card, and who may read them. Each change is kept at once. */
class DocumentFields extends Composite<Div> {

    private static final BigDecimal MEGA = BigDecimal.valueOf(1024L * 1024);

    private record Sent(String name, byte[] content) {}

    private final ResourceId resource;
    private final Documents documents;
    private final Messages messages;
    private final Div list = new Div();
    private final Select<DocumentKind> kind = kinds(DocumentKind.MANUAL);
    private final Select<DocumentAudience> audience = audiences(DocumentAudience.EVERYONE);

    DocumentFields(ResourceId resource, Documents documents, Messages messages) {
        this.resource = resource;
        this.documents = documents;
        this.messages = messages;
        var hint = new Paragraph(getTranslation("resources.documents.hint", Documents.MAX_BYTES / 1024 / 1024));
        hint.addClassName("gf-res-hint");
        list.addClassName("gf-card-documents");
        var upload = new CheckedUpload<Sent>(
                Documents.MAX_BYTES,
                getTranslation("resources.documents.add"),
                getTranslation("refusal.document-too-heavy", Documents.MAX_BYTES / 1024 / 1024),
                Sent::new,
                this::add,
                messages);
        var choice = new Div(kind, audience);
        choice.addClassName("gf-res-bar");
        getContent().addClassName("gf-res-section");
        getContent().add(new H2(getTranslation("resources.documents.title")), hint, list, choice, upload);
        refresh();
    }

    private void add(Sent sent) {
        try {
            documents.add(
                    resource, new NewDocument(kind.getValue(), "", sent.name(), audience.getValue()), sent.content());
            messages.done(getTranslation("resources.documents.added", sent.name()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var shown = documents.of(resource);
        shown.forEach(document -> list.add(row(document)));
        list.setVisible(!shown.isEmpty());
    }

    private Component row(ResourceDocument document) {
        var title = new TextField(getTranslation("resources.documents.name"));
        title.setValue(document.title());
        title.setMaxLength(80);
        var itsKind = kinds(document.kind());
        var itsAudience = audiences(document.audience());
        title.addValueChangeListener(change -> change(document.id(), itsKind, title, itsAudience));
        itsKind.addValueChangeListener(change -> change(document.id(), itsKind, title, itsAudience));
        itsAudience.addValueChangeListener(change -> change(document.id(), itsKind, title, itsAudience));
        var file = new Anchor(document.id().path(), document.fileName());
        file.setRouterIgnore(true);
        var size = new Span(document.form() + " · " + megabytes(document.bytes()));
        size.addClassName("gf-res-line");
        var what = new Div(file, size);
        what.addClassName("gf-res-cell");
        var remove = new Button(VaadinIcon.TRASH.create(), click -> remove(document));
        var label = getTranslation("resources.documents.remove", document.title());
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
        var row = new Div(what, title, itsKind, itsAudience, remove);
        row.addClassName("gf-card-document");
        return row;
    }

    /** The size in megabytes, at least a tenth. */
    static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                        .divide(MEGA, 1, RoundingMode.UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " MB";
    }

    private void change(
            DocumentId id, Select<DocumentKind> itsKind, TextField title, Select<DocumentAudience> itsAudience) {
        try {
            documents.change(id, itsKind.getValue(), title.getValue(), itsAudience.getValue());
        } catch (Refusal refusal) {
            title.setErrorMessage(messages.explain(refusal));
            title.setInvalid(true);
        }
    }

    private void remove(ResourceDocument document) {
        try {
            documents.remove(document.id());
            Undo.offer(getTranslation("resources.documents.removed", document.title()), () -> putBack(document.id()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    private void putBack(DocumentId id) {
        try {
            documents.putBack(id);
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh();
    }

    private Select<DocumentKind> kinds(DocumentKind value) {
        var select = new Select<DocumentKind>();
        select.setLabel(getTranslation("resources.documents.kind"));
        select.setItems(DocumentKind.values());
        select.setItemLabelGenerator(item -> getTranslation("resources.document-kind." + item));
        select.setValue(value);
        return select;
    }

    private Select<DocumentAudience> audiences(DocumentAudience value) {
        var select = new Select<DocumentAudience>();
        select.setLabel(getTranslation("resources.documents.audience"));
        select.setItems(DocumentAudience.values());
        select.setItemLabelGenerator(item -> getTranslation("resources.document-audience." + item));
        select.setValue(value);
        return select;
    }
}
