package org.gongfang.reservations.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.Rhythm;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SeriesDate;
import org.gongfang.reservations.SeriesRefused;
import org.gongfang.reservations.SeriesRequest;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** What forms ask about repeated bookings. */
@Component
class SeriesForm {

    private final ReservationSeries series;
    private final Messages messages;

    SeriesForm(ReservationSeries series, Messages messages) {
        this.series = series;
        this.messages = messages;
    }

    /** Shows in the section what each date would come to. */
    void look(RepeatSection section, SlotRequest first, boolean withOperator, ResourceCard resource) {
        look(section, first, withOperator, resource.site().zone(), series::preview);
    }

    /** The same for somebody in whose name a manager books. */
    void lookFor(MemberId holder, RepeatSection section, SlotRequest first, ZoneId zone) {
        look(section, first, false, zone, request -> series.previewFor(holder, request));
    }

    private void look(
            RepeatSection section,
            SlotRequest first,
            boolean withOperator,
            ZoneId zone,
            Function<SeriesRequest, List<SeriesDate>> preview) {
        if (!section.isOn()) {
            return;
        }
        var rhythm = section.rhythm();
        if (rhythm.isEmpty()) {
            section.clear();
            return;
        }
        try {
            section.show(preview.apply(request(first, rhythm.get(), withOperator, section)), zone);
        } catch (Refusal refusal) {
            section.explain(messages.explain(refusal));
        }
    }

    /** Books the series; a refusal that names dates is shown at them, too. */
    Series book(RepeatSection section, SlotRequest first, boolean withOperator, ResourceCard resource, String key) {
        return book(section, first, withOperator, resource.site().zone(), request -> series.request(request, key));
    }

    /** The same for somebody in whose name a manager books. */
    Series bookFor(MemberId holder, RepeatSection section, SlotRequest first, ZoneId zone, String key) {
        return book(section, first, false, zone, request -> series.requestFor(holder, request, key));
    }

    private static Series book(
            RepeatSection section,
            SlotRequest first,
            boolean withOperator,
            ZoneId zone,
            Function<SeriesRequest, Series> booking) {
        var rhythm = section.rhythm().orElseThrow(() -> new IllegalStateException("Nothing is to be repeated"));
        try {
            return booking.apply(request(first, rhythm, withOperator, section));
        } catch (SeriesRefused refused) {
            section.show(refused.dates(), zone);
            throw refused;
        }
    }

    private static SeriesRequest request(
            SlotRequest first, Rhythm rhythm, boolean withOperator, RepeatSection section) {
        return new SeriesRequest(first, rhythm, withOperator, section.skipping());
    }
}
