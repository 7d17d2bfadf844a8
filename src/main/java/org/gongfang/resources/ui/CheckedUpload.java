package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.springframework.modulith.NamedInterface;

/**
 * Takes files from people, shows how far each has come, and says why one is not taken. Files are looked at while the
 * rest of the screen goes on; only what passed reaches the screen.
 */
@NamedInterface("uploads")
public class CheckedUpload<T> extends Composite<Upload> {

    private final int maxBytes;
    private final BiFunction<String, byte[], T> check;
    private final Consumer<T> taken;
    private final Messages messages;

    public CheckedUpload(
            int maxBytes,
            String label,
            String tooHeavy,
            BiFunction<String, byte[], T> check,
            Consumer<T> taken,
            Messages messages) {
        this.maxBytes = maxBytes;
        this.check = check;
        this.taken = taken;
        this.messages = messages;
        var upload = getContent();
        upload.setUploadHandler(this::receive);
        upload.setMaxFileSize(maxBytes);
        upload.setUploadButton(new Button(label, VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(getTranslation("resources.upload.drop")));
        upload.setI18n(words(tooHeavy));
        upload.addFileRejectedListener(rejected -> messages.failed(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
    }

    /** What the file dialogue offers; what is in a file counts all the same. */
    public void accept(String... types) {
        getContent().setAcceptedFileTypes(types);
    }

    private void receive(UploadEvent event) throws IOException {
        var content = event.getInputStream().readNBytes(maxBytes + 1);
        var ui = event.getUI();
        try {
            var checked = check.apply(event.getFileName(), content);
            ui.access(() -> taken.accept(checked));
        } catch (Refusal refusal) {
            event.reject();
            ui.access(() -> messages.refused(refusal));
        }
    }

    private UploadI18N words(String tooHeavy) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("resources.upload.drop"))
                        .setMany(getTranslation("resources.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooHeavy)
                        .setIncorrectFileType(getTranslation("resources.upload.form"))
                        .setTooManyFiles(getTranslation("resources.upload.too-many")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("resources.upload.connecting"))
                                .setStalled(getTranslation("resources.upload.stalled"))
                                .setProcessing(getTranslation("resources.upload.processing"))
                                .setHeld(getTranslation("resources.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("resources.upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("resources.upload.failed"))
                                .setUnexpectedServerError(getTranslation("resources.upload.refused"))
                                .setForbidden(getTranslation("resources.upload.refused"))))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    }
}
