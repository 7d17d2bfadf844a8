package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.reservations.KioskDesk;
import org.gongfang.reservations.KioskJob;
import org.gongfang.reservations.Kiosks;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.StatusBadge;

/** The tablet at the entrance: who comes next, and a place for the code. It goes back to that by itself. */
@Route(value = "kiosk/:site", autoLayout = false)
@AnonymousAllowed
class KioskView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEYS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LOOK_AGAIN_MILLIS = 5_000;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final KioskDesk desk;
    private final LiveCalendars live;
    private final ScreenWords words;
    private final Messages messages;
    private final H1 place = new H1();
    private final Div next = new Div();
    private final Section panel = new Section();
    private final TextField code = new TextField();
    private String token = "";
    private Instant touchedAt;

    KioskView(KioskDesk desk, LiveCalendars live, ScreenWords words, Messages messages) {
        this.desk = desk;
        this.live = live;
        this.words = words;
        this.messages = messages;
        touchedAt = words.now();
        code.setLabel(getTranslation("reservations.check-in.code"));
        code.setMaxLength(200);
        code.addKeyDownListener(Key.ENTER, press -> look());
        next.addClassName("gf-kiosk-next");
        panel.addClassName("gf-kiosk-panel");
        var sides = new Div(next, panel);
        sides.addClassName("gf-kiosk-sides");
        getContent().addClassName("gf-kiosk");
        getContent().add(place, sides);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.kiosk.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = carried();
        var site = event.getRouteParameters().get("site").orElse("");
        var scene =
                desk.show(token).filter(shown -> shown.site().id().toString().equals(site));
        if (scene.isEmpty()) {
            close();
            return;
        }
        var ui = UI.getCurrentOrThrow();
        live.follow(this, scene.get().resources(), changed -> list());
        ui.setPollInterval(LOOK_AGAIN_MILLIS);
        ui.addPollListener(poll -> lookAgain());
        place.setText(scene.get().site().name(getLocale()));
        list();
        askForCode();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private static String carried() {
        var request = VaadinRequest.getCurrent();
        var cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? ""
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(Kiosks.COOKIE))
                        .map(cookie -> cookie.getValue())
                        .findFirst()
                        .orElse("");
    }

    /** Shows what is new, and goes back to the beginning when whoever stood here has gone. */
    void lookAgain() {
        if (list() && touchedAt.plus(LEFT_ALONE).isBefore(words.now())) {
            askForCode();
        }
    }

    /** Shows who comes; tells whether the token still opens the kiosk. */
    private boolean list() {
        var scene = desk.show(token);
        next.removeAll();
        if (scene.isEmpty()) {
            close();
            return false;
        }
        scene.get().next().forEach(job -> next.add(row(job)));
        if (scene.get().next().isEmpty()) {
            next.add(new EmptyState(
                    getTranslation("reservations.kiosk.none"), getTranslation("reservations.kiosk.none-hint")));
        }
        return true;
    }

    private Div row(KioskJob job) {
        var time = new Span(ScreenWords.hours(job.slot(), job.zone()));
        time.addClassName("gf-kiosk-time");
        var what = new Span(names(job));
        var who = new Span(job.code() + " · " + job.holder());
        who.addClassName("gf-quiet");
        var row = new Div(
                time,
                new StatusBadge(words.status(job.status(), getLocale()), ScreenWords.tone(job.status())),
                what,
                who);
        row.addClassName("gf-kiosk-row");
        return row;
    }

    private void askForCode() {
        touchedAt = words.now();
        code.clear();
        code.setInvalid(false);
        var keys = new Div();
        keys.addClassName("gf-kiosk-keys");
        KEYS.chars().mapToObj(Character::toString).forEach(key -> keys.add(new Button(key, click -> type(key))));
        var back = new Button(VaadinIcon.ARROW_BACKWARD.create(), click -> erase());
        back.setAriaLabel(getTranslation("reservations.kiosk.erase"));
        var go = new Button(getTranslation("reservations.kiosk.go"), click -> look());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClassName("gf-kiosk-go");
        keys.add(back);
        panel.removeAll();
        panel.add(new Paragraph(getTranslation("reservations.kiosk.ask")), code, keys, go);
        code.focus();
    }

    private void type(String key) {
        touchedAt = words.now();
        code.setValue(code.getValue() + key);
    }

    private void erase() {
        touchedAt = words.now();
        var typed = code.getValue();
        code.setValue(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
    }

    private void look() {
        touchedAt = words.now();
        if (code.getValue().isBlank()) {
            return;
        }
        try {
            show(desk.find(token, code.getValue()));
        } catch (Refusal refusal) {
            code.setErrorMessage(
                    refusal.kind() == Refusal.Kind.NOT_FOUND
                            ? getTranslation("reservations.check-in.code-unknown")
                            : messages.explain(refusal));
            code.setValue("");
            code.setInvalid(true);
        }
    }

    private void show(KioskJob job) {
        var what = new Paragraph(names(job));
        what.addClassName("gf-kiosk-time");
        panel.removeAll();
        panel.add(
                new StatusBadge(words.status(job.status(), getLocale()), ScreenWords.tone(job.status())),
                what,
                new Paragraph(
                        words.slot(job.slot(), job.zone(), getLocale()) + " · " + job.code() + " · " + job.holder()));
        if (job.status() == ReservationStatus.CONFIRMED && words.now().isBefore(job.checkInOpensAt())) {
            panel.add(new Paragraph(getTranslation(
                    "reservations.kiosk.opens", words.moment(job.checkInOpensAt(), job.zone(), getLocale()))));
        } else if (job.status() == ReservationStatus.CONFIRMED) {
            panel.add(deed("reservations.step.CHECK_IN", () -> desk.checkIn(token, job.code()), job));
        } else if (job.status() == ReservationStatus.IN_USE) {
            panel.add(deed("reservations.step.CHECK_OUT", () -> desk.checkOut(token, job.code()), job));
        }
        panel.add(new Button(getTranslation("reservations.kiosk.back"), click -> askForCode()));
    }

    private Button deed(String key, Runnable deed, KioskJob job) {
        var button = new Button(getTranslation(key), click -> {
            try {
                deed.run();
                messages.done(getTranslation("reservations.kiosk.done", job.code()));
                list();
                askForCode();
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("gf-kiosk-go");
        return button;
    }

    private String names(KioskJob job) {
        return job.items().stream().map(item -> item.name(getLocale())).collect(Collectors.joining(" + "));
    }

    private void close() {
        place.setText(getTranslation("reservations.kiosk.title"));
        next.removeAll();
        panel.removeAll();
        next.add(new EmptyState(
                getTranslation("reservations.kiosk.closed"), getTranslation("reservations.kiosk.closed-hint")));
    }
}
