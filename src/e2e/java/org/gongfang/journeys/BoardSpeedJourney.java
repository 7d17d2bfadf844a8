package org.gongfang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.gongfang.reservations.BusyBoard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a full board takes in Chromium, and how much travels: figures for the log, which never fail. What fails is a
 * board that is sent whole.
 */
class BoardSpeedJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(BoardSpeedJourney.class);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int ROUNDS = 5;

    /** Notes when the first and the last bar of a board come to stand, in milliseconds since the page was asked for. */
    private static final String STOPWATCH = """
            () => {
              window.painted = { first: 0, last: 0, bars: 0 };
              new MutationObserver(() => {
                const bars = document.querySelectorAll('[data-bar]').length;
                if (bars !== window.painted.bars) {
                  window.painted.bars = bars;
                  requestAnimationFrame(() => setTimeout(() => {
                    window.painted.last = performance.now();
                    window.painted.first ||= window.painted.last;
                  }));
                }
              }).observe(document, { childList: true, subtree: true });
            }""";

    /** Turns to the next days and back; answers how long it took from the press to the bars. */
    private static final String TURN_BACK = """
            async () => {
              const [earlier, , later] = document.querySelectorAll('.gf-board-bar > vaadin-button');
              const until = async right => {
                while (!right()) {
                  await new Promise(done => requestAnimationFrame(done));
                }
              };
              const bars = () => document.querySelectorAll('[data-bar]').length;
              later.click();
              await until(() => bars() === 0);
              const pressed = performance.now();
              earlier.click();
              await until(() => bars() > 20);
              await new Promise(done => setTimeout(done));
              return performance.now() - pressed;
            }""";

    /** Scrolls down frame by frame; answers how long frames took, and how long until the last rows had their names. */
    private static final String SCROLL = """
            async () => {
              const board = document.querySelector('.gf-tl');
              const frames = [];
              let last = performance.now();
              for (let frame = 0; frame < 60; frame++) {
                board.scrollTop += 90;
                await new Promise(done => requestAnimationFrame(done));
                frames.push(performance.now() - last);
                last = performance.now();
              }
              frames.sort((one, other) => one - other);
              while (document.querySelector('.gf-tl-waits')) {
                if (performance.now() - last > 15000) {
                  throw new Error('rows stay without their names');
                }
                await new Promise(done => requestAnimationFrame(done));
              }
              return `${Math.round(board.scrollTop)} px, a frame ${Math.round(frames[30])} ms, 95 of 100 under `
                + `${Math.round(frames[57])} ms, rows whole after ${Math.round(performance.now() - last)} ms`;
            }""";

    @Autowired
    BusyBoard busy;

    private final AtomicLong received = new AtomicLong();

    @ParameterizedTest
    @CsvSource({"100, 1000, week", "300, 5000, week", "300, 5000, day"})
    void aFullBoardIsPaintedAtOnce(int resources, int reservations, String view) {
        var workshop = busy.fill(resources, reservations, MONDAY);
        var page = signedIn(Look.DESK_EN, workshop.manager(), "/account");
        listen(page);
        page.addInitScript("(" + STOPWATCH + ")()");
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            received.set(0);
            page.navigate("/board?day=" + MONDAY + "&view=" + view);
            page.waitForFunction("() => window.painted.last > 0 && performance.now() - window.painted.last > 700");
            times.add(number(page, "() => window.painted.last"));
        }
        picture(page, Look.DESK_EN, "board-" + resources + "-" + view);
        LOG.info(
                "board of {} resources and {} reservations, a {}: the page painted after {} ms of {}, {} bars, {} bytes of UI",
                resources,
                reservations,
                view,
                Math.round(times.stream().sorted().toList().get(ROUNDS / 2)),
                times.stream().map(Math::round).toList(),
                Math.round(number(page, "() => window.painted.bars")),
                received.get());
        received.set(0);
        List<Double> turns = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            turns.add(number(page, TURN_BACK));
        }
        LOG.info(
                "  turned back to it: painted after {} ms of {}, {} bytes",
                Math.round(turns.stream().sorted().toList().get(ROUNDS / 2)),
                turns.stream().map(Math::round).toList(),
                received.get() / ROUNDS);
        received.set(0);
        LOG.info("  scrolled: {}, {} bytes", page.evaluate(SCROLL), received.get());
        assertThat(number(page, "() => document.querySelectorAll('[data-bar]').length"))
                .as("only what is in sight is drawn")
                .isBetween(1.0, 800.0);
        assertThat(received.get()).as("only what comes into sight is sent").isLessThan(1_500_000);
    }

    /** Counts what the server says about the screen, by requests and by push; not the code of the application. */
    private void listen(Page page) {
        page.onResponse(response -> {
            if (response.url().contains("v-r=")) {
                received.addAndGet(response.body().length);
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            var text = frame.text();
            received.addAndGet(text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length);
        }));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
