package org.gongfang.reservations.ui;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import org.gongfang.reservations.ClosureImpact;
import org.gongfang.reservations.Decisions;
import org.gongfang.reservations.DecisionsDone;
import org.gongfang.reservations.ReservationsAffected;
import org.gongfang.resources.HoursRehearsal;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Changes hours at once when nobody has booked them, or else when it is decided what becomes of each reservation. */
@Component
class TakingHours implements HoursTaking, HoursRehearsal {

    private final ClosureImpact impact;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    TakingHours(ClosureImpact impact, ScreenWords screenWords, Words words, Messages messages) {
        this.impact = impact;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public void take(
            Occasion occasion, Collection<ResourceId> touched, String message, Runnable change, Runnable done) {
        try {
            impact.change(touched, change, Decisions.NONE);
            done.run();
        } catch (ReservationsAffected hit) {
            ask(occasion, touched, message, change, done, hit);
        }
    }

    @Override
    public int wouldHit(Collection<ResourceId> touched, Runnable change) {
        return impact.rehearse(touched, change);
    }

    private void ask(
            Occasion occasion,
            Collection<ResourceId> touched,
            String message,
            Runnable change,
            Runnable done,
            ReservationsAffected hit) {
        var locale = UI.getCurrentOrThrow().getLocale();
        // The dialog and what is done with its answer know each other through this one-element holder alone.
        var dialog = new ImpactDialog[1];
        dialog[0] = new ImpactDialog(occasion, message, screenWords, locale, decisions -> {
            try {
                var result = impact.change(touched, change, decisions);
                dialog[0].close();
                done.run();
                tell(result);
            } catch (ReservationsAffected more) {
                dialog[0].show(more.affected());
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
        });
        dialog[0].show(hit.affected());
        dialog[0].open();
    }

    /** Says how the decisions went; what failed waits on its own page. */
    void tell(DecisionsDone result) {
        var ui = UI.getCurrentOrThrow();
        messages.done(words.get(
                ui.getLocale(), "reservations.affected.done", result.kept(), result.moved(), result.cancelled()));
        if (!result.failed().isEmpty()) {
            result.failed().forEach(failed -> messages.refused(failed.refusal()));
            ui.navigate(AffectedView.class);
        }
    }
}
