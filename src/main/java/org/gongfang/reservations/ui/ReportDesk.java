package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongfang.reservations.NewUseReport;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.UseReports;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.RefusalNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reports of use: with the check-out, or afterwards. */
@Component
class ReportDesk {

    private final UseReports reports;
    private final Resources resources;
    private final Pictures pictures;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    ReportDesk(
            UseReports reports,
            Resources resources,
            Pictures pictures,
            ScreenWords screenWords,
            Words words,
            Messages messages) {
        this.reports = reports;
        this.resources = resources;
        this.pictures = pictures;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    /** The buttons, with the way to a report where one can be written now. */
    StepButtons offer(StepButtons buttons, Reservation reservation, Locale locale, Runnable done) {
        return offer(buttons, reservation, reportable(List.of(reservation)), locale, done);
    }

    /** Which of the reservations can be reported now, asked once for a whole list of them. */
    Map<ReservationId, Boolean> reportable(List<Reservation> shown) {
        return reports.reportable(shown);
    }

    StepButtons offer(
            StepButtons buttons,
            Reservation reservation,
            Map<ReservationId, Boolean> reportable,
            Locale locale,
            Runnable done) {
        var written = reportable.get(reservation.id());
        if (written != null) {
            var key = reservation.status() == ReservationStatus.IN_USE
                    ? "reservations.report.open"
                    : written ? "reservations.report.change" : "reservations.report.write";
            buttons.offerReport(words.get(locale, key), () -> open(reservation, locale, done));
        }
        return buttons;
    }

    private void open(Reservation reservation, Locale locale, Runnable done) {
        var form = new UseReportForm(
                reservation,
                machine(reservation),
                reports.find(reservation.id()).orElse(null),
                screenWords.now(),
                pictures,
                messages,
                locale);
        var refused = new RefusalNote();
        var dialog = new Dialog();
        boolean running = reservation.status() == ReservationStatus.IN_USE;
        var save = new Button(
                words.get(locale, running ? "reservations.report.finish" : "reservations.report.save"), click -> {
                    try {
                        save(reservation, form.value());
                        dialog.close();
                        messages.done(words.get(locale, "reservations.report.saved", reservation.code()));
                        done.run();
                    } catch (Refusal refusal) {
                        refused.say(messages.explain(refusal));
                    }
                });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.setHeaderTitle(words.get(locale, "reservations.report.title"));
        dialog.add(form, refused);
        dialog.getFooter()
                .add(new Button(words.get(locale, "reservations.report.cancel"), click -> dialog.close()), save);
        dialog.setWidth("min(30rem, 96vw)");
        dialog.open();
    }

    private void save(Reservation reservation, NewUseReport report) {
        if (reservation.status() == ReservationStatus.IN_USE) {
            reports.checkOut(reservation.id(), report);
        } else {
            reports.write(reservation.id(), report);
        }
    }

    private @Nullable ResourceId machine(Reservation reservation) {
        var terms = resources.terms(
                reservation.items().stream().map(item -> item.resource()).toList());
        return reservation.items().stream()
                .map(item -> item.resource())
                .filter(id -> {
                    var known = terms.get(id);
                    return known != null && known.kind() != ResourceKind.TECHNICIAN;
                })
                .findFirst()
                .orElse(null);
    }
}
