package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.NewImport;
import org.gongfang.shared.tables.TableReader;
import org.gongfang.shared.ui.Messages;

/** Hands in a file: by choosing it or by dropping it here. */
class FileChooser extends Composite<Div> {

    private final Checkbox replace = new Checkbox();

    FileChooser(ExchangeKind kind, Messages messages, Consumer<NewImport> begin) {
        var upload = new Upload(UploadHandler.inMemory(
                (file, content) -> begin.accept(new NewImport(kind, replace.getValue(), file.fileName(), content))));
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
        upload.setMaxFileSize(TableReader.MAX_BYTES);
        upload.setMaxFiles(1);
        var choose = new Button(getTranslation("resources.exchange.choose"), VaadinIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("resources.exchange.drop")));
        upload.addFileRejectedListener(rejected -> messages.failed(getTranslation("resources.exchange.rejected")));
        upload.addClassName("gf-res-upload");
        replace.setLabel(getTranslation("resources.exchange.replace"));
        replace.setHelperText(getTranslation("resources.exchange.replace.hint"));
        replace.setVisible(kind == ExchangeKind.OPENINGS);
        getContent().addClassName("gf-res-chooser");
        getContent().add(replace, upload);
    }
}
