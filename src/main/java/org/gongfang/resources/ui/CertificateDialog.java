package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import org.gongfang.resources.HeldQualification;

/** Takes a certificate as a file; what is in it is checked when it has arrived. */
class CertificateDialog extends Dialog {

    private static final int MAX_BYTES = 5 * 1024 * 1024;

    CertificateDialog(HeldQualification held, BiConsumer<String, byte[]> onFile) {
        setHeaderTitle(getTranslation("resources.qualifications.certificate.title", held.memberName()));
        var choose = new Button(getTranslation("resources.qualifications.choose-file"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var upload = new Upload(UploadHandler.inMemory((metadata, content) -> {
            close();
            onFile.accept(metadata.fileName(), content);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(choose);
        add(new Paragraph(getTranslation("resources.qualifications.certificate.hint")), upload);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()));
        setWidth("min(30rem, 100vw)");
    }
}
