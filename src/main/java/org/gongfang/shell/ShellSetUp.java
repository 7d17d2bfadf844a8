package org.gongfang.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** Sets up every session and page: its language, its colours, and how it speaks of failures. */
@Component
class ShellSetUp implements VaadinServiceInitListener {

    private final LanguageChoice languages;
    private final Failures failures;
    private final Words words;

    ShellSetUp(LanguageChoice languages, Failures failures, Words words) {
        this.languages = languages;
        this.failures = failures;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::systemMessages);
        service.addSessionInitListener(
                session -> session.getSession().setErrorHandler(error -> failures.tell(error.getThrowable())));
        service.addUIInitListener(start -> prepare(start.getUI()));
        event.addIndexHtmlRequestListener(this::dress);
    }

    private void prepare(UI ui) {
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(languages.of(request));
            ThemeChoice.of(request).remind(ui);
        }
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shell.connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shell.connection.gone"));
    }

    /** Gives the page its language, title, description and colours before any script runs. */
    private void dress(IndexHtmlResponse response) {
        var locale = languages.of(response.getVaadinRequest());
        var document = response.getDocument();
        var html = document.child(0);
        html.attr("lang", locale.equals(Words.ENGLISH) ? "en" : "zh-Hans");
        ThemeChoice.of(response.getVaadinRequest()).dress(html);
        document.title(words.get(locale, "shell.landing.page-title"));
        document.select("meta[name=description]").attr("content", words.get(locale, "shell.landing.purpose"));
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getRequest() == null ? Words.nearest(info.getLocale()) : languages.of(info.getRequest());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.get(locale, "shell.session-expired"));
        messages.setSessionExpiredMessage(words.get(locale, "shell.session-expired.text"));
        messages.setInternalErrorCaption(words.get(locale, "shell.error.broken"));
        messages.setInternalErrorMessage(words.get(locale, "shell.internal-error.text"));
        messages.setCookiesDisabledCaption(words.get(locale, "shell.cookies-disabled"));
        messages.setCookiesDisabledMessage(words.get(locale, "shell.cookies-disabled.text"));
        return messages;
    }
}
