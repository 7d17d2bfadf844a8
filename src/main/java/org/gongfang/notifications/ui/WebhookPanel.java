package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import org.gongfang.notifications.MailStatus;
import org.gongfang.notifications.Webhook;
import org.gongfang.notifications.WebhookDelivery;
import org.gongfang.notifications.Webhooks;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Confirm;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** One webhook with its latest events, each of which can be sent again. */
class WebhookPanel extends Composite<Div> {

    private static final int SHOWN = 20;

    private final Webhooks webhooks;
    private final Webhook webhook;
    private final Messages messages;
    private final Clock clock;
    private final Details events = new Details();

    WebhookPanel(Webhooks webhooks, Webhook webhook, Messages messages, Clock clock, Runnable removed) {
        this.webhooks = webhooks;
        this.webhook = webhook;
        this.messages = messages;
        this.clock = clock;
        var address = new Span(webhook.address());
        address.addClassName("gf-webhook-address");
        var of = new Span(getTranslation(
                webhook.ofOrganisation()
                        ? "notifications.webhooks.of-organisation"
                        : "notifications.webhooks.of-mine"));
        of.addClassName("gf-outbox-facts");
        var words = new Div(address, of);
        words.addClassName("gf-token-words");
        var remove = new Button(getTranslation("notifications.webhooks.remove"), click -> askToRemove(removed));
        remove.setAriaLabel(getTranslation("notifications.webhooks.remove.name", webhook.address()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var head = new Div(words, remove);
        head.addClassName("gf-token");
        events.setSummaryText(getTranslation("notifications.webhooks.events"));
        events.setWidthFull();
        getContent().add(head, events);
        getContent().addClassName("gf-webhook");
    }

    void load() {
        events.removeAll();
        var latest = webhooks.deliveries(webhook.id(), null, SHOWN).items();
        if (latest.isEmpty()) {
            events.add(new Paragraph(getTranslation("notifications.webhooks.events.none")));
        }
        latest.forEach(delivery -> events.add(row(delivery)));
    }

    private Div row(WebhookDelivery delivery) {
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var kind = new Span(delivery.kind());
        var error = delivery.lastError();
        var facts = new Span(Spoken.moment(delivery.createdAt(), Spoken.DISTRICT_ZONE, today, getLocale())
                + (error == null ? "" : " · " + error));
        facts.addClassName("gf-outbox-facts");
        var words = new Div(kind, facts);
        words.addClassName("gf-token-words");
        var again = new Button(getTranslation("notifications.webhooks.again"), click -> sendAgain(delivery));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(
                words,
                new StatusBadge(getTranslation("notifications.status." + delivery.status()), tone(delivery.status())),
                again);
        row.addClassName("gf-token");
        return row;
    }

    private void sendAgain(WebhookDelivery delivery) {
        try {
            webhooks.sendAgain(webhook.id(), delivery.event());
            messages.done(getTranslation("notifications.webhooks.again.done"));
        } catch (Refusal refused) {
            messages.refused(refused);
        }
        load();
    }

    private void askToRemove(Runnable removed) {
        Confirm.askToDestroy(
                getTranslation("notifications.webhooks.remove.title"),
                getTranslation("notifications.webhooks.remove.text", webhook.address()),
                getTranslation("notifications.webhooks.remove"),
                () -> {
                    try {
                        webhooks.remove(webhook.id());
                    } catch (Refusal refused) {
                        messages.refused(refused);
                    }
                    removed.run();
                });
    }

    private static Tone tone(MailStatus status) {
        return switch (status) {
            case WAITING -> Tone.HELD;
            case SENDING -> Tone.REQUESTED;
            case SENT -> Tone.DONE;
            case DEAD -> Tone.MISSED;
        };
    }
}
