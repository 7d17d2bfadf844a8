package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.gongfang.resources.ResourceKind;

/** A small drawing that stands for a kind of resource where there is no photograph. */
class KindPicture extends Composite<Div> {

    private static final String FRAME =
            "<svg viewBox='0 0 48 48' fill='none' stroke='currentColor' stroke-width='2.2' stroke-linecap='round'"
                    + " stroke-linejoin='round' aria-hidden='true'>%s</svg>";

    KindPicture(ResourceKind kind, Locale locale) {
        getContent().addClassNames("gf-kind", "gf-kind-" + kind.name().toLowerCase(Locale.ROOT));
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", getTranslation(locale, "resources.kind." + kind));
        getContent().add(new Svg(FRAME.formatted(lines(kind))));
    }

    private static String lines(ResourceKind kind) {
        return switch (kind) {
            // A column with a spindle over a table
            case MACHINE ->
                "<path d='M10 42h28M14 42V8h14v8h-8v26M24 16v6m-3 0h6l-1 6h-4zM24 28v4M20 36h14v6'/>"
                        + "<path d='M30 36v-3h6v9'/>";
            // A bench with a vice and a lamp
            case WORKSTATION -> "<path d='M6 26h36v5H6zM10 31v11M38 31v11M18 26v-6h8v6M22 20v-3M34 26V12l-8-5-3 4'/>";
            // A door in a room
            case ROOM -> "<path d='M8 42V8h32v34M4 42h40M18 42V18h12v24M27 31v1'/>";
            // A person with a helmet
            case TECHNICIAN ->
                "<path d='M14 18a10 10 0 0 1 20 0zM11 18h26M17 18v4a7 7 0 0 0 14 0v-4M10 42c0-8 6-12 14-12s14 4 14 12M24 8v6'/>";
        };
    }
}
