package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongfang.resources.Certificate;
import org.gongfang.resources.HeldQualification;

/** One qualification of one person: how it stands, until when, its certificate, and what can be done. */
class HeldRow extends Composite<Div> {

    private static final int NOT_FOUND = 404;

    private final Div steps = new Div();

    HeldRow(
            HeldQualification held,
            String title,
            HeldWords words,
            Locale locale,
            Supplier<Optional<Certificate>> certificate) {
        var name = new Span(title);
        name.addClassName("gf-res-name");
        var until = new Span(words.until(held, locale));
        until.addClassName("gf-res-line");
        var granted = new Span(words.granted(held, locale));
        granted.addClassName("gf-res-line");
        var text = new Div(name, until, granted);
        text.addClassName("gf-res-cell");
        steps.addClassName("gf-res-links");
        steps.add(words.badge(held, locale));
        var file = held.certificate();
        if (file != null) {
            var link = new Anchor(
                    DownloadHandler.fromInputStream(request -> certificate
                            .get()
                            .map(paper -> new DownloadResponse(
                                    new ByteArrayInputStream(paper.content()),
                                    paper.fileName(),
                                    paper.mediaType(),
                                    paper.content().length))
                            .orElseGet(() -> DownloadResponse.error(NOT_FOUND))),
                    getTranslation(locale, "resources.qualifications.paper"));
            link.setTitle(file);
            link.setRouterIgnore(true);
            steps.add(link);
        }
        getContent().addClassNames("gf-res-row", "gf-res-held");
        getContent().add(text, steps);
    }

    void offer(String label, Runnable work) {
        steps.add(new Button(label, click -> work.run()));
    }
}
