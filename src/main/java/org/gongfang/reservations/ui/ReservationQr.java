package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.PublicAddress;
import org.gongfang.shared.ui.QrCode;

/** What a holder shows at the door: the reservation's code, to be scanned or to be typed. */
class ReservationQr extends Composite<Div> {

    ReservationQr(Reservation reservation, PublicAddress addresses, Locale locale) {
        var square = new Div(new Svg(QrCode.svg(addresses.of("my/reservations", reservation.code()))));
        square.addClassName("gf-ticket-square");
        square.getElement().setAttribute("role", "img");
        square.getElement()
                .setAttribute("aria-label", getTranslation(locale, "reservations.check-in.qr-of", reservation.code()));
        var code = new Span(reservation.code());
        code.addClassNames("gf-code", "gf-ticket-code");
        var hint = new Paragraph(getTranslation(locale, "reservations.check-in.qr-hint"));
        hint.addClassName("gf-quiet");
        getContent().addClassName("gf-ticket");
        getContent().add(square, new Div(code, hint));
    }
}
