package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongfang.resources.PublicDayFile;
import org.gongfang.resources.PublicDayKind;
import org.gongfang.shared.ui.Messages;

/** A year's file being tried: what it would bring, or every row that is wrong; imported only when all of it is right. */
class HolidayImportDialog extends Dialog {

    private static final int BYTES_AT_MOST = 200_000;

    private final int year;
    private final int known;
    private final Messages messages;
    private final Div outcome = new Div();
    private final Button importAll;
    private Optional<PublicDayFile> tried = Optional.empty();

    HolidayImportDialog(int year, int known, Anchor template, Messages messages, Consumer<PublicDayFile> onImport) {
        this.year = year;
        this.known = known;
        this.messages = messages;
        setHeaderTitle(getTranslation("resources.holidays.import.title", Integer.toString(year)));
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> attempt(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BYTES_AT_MOST);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> messages.failed(event.getErrorMessage()));
        outcome.addClassName("gf-res-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        importAll = new Button(getTranslation("resources.holidays.import.go"), click -> tried.ifPresent(onImport));
        importAll.addThemeVariants(ButtonVariant.PRIMARY);
        importAll.setEnabled(false);
        var hint = new Paragraph(getTranslation("resources.holidays.import.hint"));
        hint.addClassName("gf-res-hint");
        var content = new Div(hint, template, upload, outcome);
        content.addClassName("gf-res-import");
        add(content);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), importAll);
        setWidth("min(40rem, 100vw)");
    }

    /** Reads the file without importing it, and shows what came of that. */
    void attempt(byte[] bytes) {
        var file = PublicDayFile.read(year, bytes);
        tried = Optional.of(file).filter(PublicDayFile::isGood);
        importAll.setEnabled(tried.isPresent());
        outcome.removeAll();
        if (file.isGood()) {
            long workdays = file.days().stream()
                    .filter(day -> day.kind() == PublicDayKind.WORKDAY)
                    .count();
            outcome.add(new Paragraph(
                    getTranslation("resources.holidays.import.good", file.days().size() - workdays, workdays)));
            if (known > 0) {
                outcome.add(new Paragraph(
                        getTranslation("resources.holidays.import.replaces", known, Integer.toString(year))));
            }
        } else {
            outcome.add(new Paragraph(getTranslation(
                    "resources.holidays.import.bad", file.problems().size())));
            outcome.add(problems(file.problems()));
        }
    }

    private UnorderedList problems(List<PublicDayFile.Problem> problems) {
        var list = new UnorderedList();
        list.addClassName("gf-res-problems");
        problems.forEach(problem -> {
            var where = new Span(getTranslation(
                    "resources.holidays.import.line",
                    Integer.toString(problem.line()),
                    getTranslation(
                            "resources.holidays.column." + problem.reason().field())));
            where.addClassName("gf-res-name");
            list.add(new ListItem(where, new Span(messages.explain(problem.reason()))));
        });
        return list;
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("resources.holidays.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("resources.holidays.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("resources.holidays.import.too-big"))
                        .setIncorrectFileType(getTranslation("resources.holidays.import.type"))
                        .setTooManyFiles(getTranslation("resources.holidays.import.one")));
    }
}
