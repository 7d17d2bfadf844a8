package org.gongfang.reservations.ui;

import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.Rhythm;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SeriesRefused;
import org.gongfang.reservations.SeriesRequest;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** What the booking form asks about repeated bookings. */
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
        if (!section.isOn()) {
            return;
        }
        var rhythm = section.rhythm();
        if (rhythm.isEmpty()) {
            section.clear();
            return;
        }
        try {
            section.show(
                    series.preview(request(first, rhythm.get(), withOperator, section)),
                    resource.site().zone());
        } catch (Refusal refusal) {
            section.explain(messages.explain(refusal));
        }
    }

    /** Books the series; a refusal that names dates is shown at them, too. */
    Series book(RepeatSection section, SlotRequest first, boolean withOperator, ResourceCard resource, String key) {
        var rhythm = section.rhythm().orElseThrow(() -> new IllegalStateException("Nothing is to be repeated"));
        try {
            return series.request(request(first, rhythm, withOperator, section), key);
        } catch (SeriesRefused refused) {
            section.show(refused.dates(), resource.site().zone());
            throw refused;
        }
    }

    private static SeriesRequest request(
            SlotRequest first, Rhythm rhythm, boolean withOperator, RepeatSection section) {
        return new SeriesRequest(first, rhythm, withOperator, section.skipping());
    }
}
