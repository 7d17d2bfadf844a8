package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongfang.reservations.CalendarFileWriter;
import org.gongfang.reservations.Reservation;

/** A link that puts a reservation into one's own calendar; the file is written when it is asked for. */
class CalendarLink extends Composite<Anchor> {

    private static final String TYPE = "text/calendar; charset=utf-8";

    CalendarLink(Reservation reservation, CalendarFileWriter writer, Locale locale) {
        getContent().setText(getTranslation(locale, "reservations.detail.calendar-file"));
        getContent().addClassName("gf-slot");
        getContent().setHref(DownloadHandler.fromInputStream(request -> {
            var file = writer.write(reservation, locale).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), reservation.code() + ".ics", TYPE, file.length);
        }));
        getContent().setRouterIgnore(true);
    }
}
