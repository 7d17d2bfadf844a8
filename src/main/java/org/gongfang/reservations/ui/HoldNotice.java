package org.gongfang.reservations.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Locale;

/** Counts down, in the browser, how long the slot is still kept; then says so once. */
class HoldNotice extends Paragraph {

    /** Ticks every second; a number that stands still would leave people guessing. */
    private static final String COUNT_DOWN = """
            const end = Date.now() + $0, pattern = $1;
            clearInterval(this.countdown);
            const tick = () => {
              const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
              this.textContent = pattern.replace('{0}', Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0'));
              if (left === 0) { clearInterval(this.countdown); this.$server.over(); }
            };
            this.countdown = setInterval(tick, 1000);
            tick();""";

    private final Locale locale;
    private final Runnable onOver;

    HoldNotice(Locale locale, Runnable onOver) {
        this.locale = locale;
        this.onOver = onOver;
        addClassName("gf-hold");
        getElement().setAttribute("role", "timer");
        setVisible(false);
    }

    /** Begins to count. */
    void begin(Duration left) {
        setVisible(true);
        getElement().executeJs(COUNT_DOWN, left.toMillis(), getTranslation(locale, "reservations.hold.left"));
    }

    /** Counts no longer. */
    void end() {
        setVisible(false);
        getElement().executeJs("clearInterval(this.countdown)");
    }

    @ClientCallable
    void over() {
        onOver.run();
    }
}
