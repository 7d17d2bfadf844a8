package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.notifications.MailOutbox;
import org.gongfang.notifications.MailStatus;
import org.gongfang.notifications.MailSummary;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The list of mails, and the one that the address names. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MailPanel extends Composite<VerticalLayout> {

    private final transient MailOutbox outbox;
    private final transient CurrentMember currentMember;
    private final transient Messages messages;
    private final transient Clock clock;
    private final Select<MailStatus> status = new Select<>();
    private final Grid<MailSummary> list = new Grid<>();

    MailPanel(MailOutbox outbox, CurrentMember currentMember, Messages messages, Clock clock) {
        this.outbox = outbox;
        this.currentMember = currentMember;
        this.messages = messages;
        this.clock = clock;
        status.setLabel(getTranslation("notifications.outbox.status"));
        status.setItems(MailStatus.values());
        status.setItemLabelGenerator(chosen -> chosen == null ? "" : word(chosen));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("notifications.outbox.status.any"));
        status.setPlaceholder(getTranslation("notifications.outbox.status.any"));
        status.addValueChangeListener(change -> list.getDataProvider().refreshAll());
        list.addComponentColumn(this::mail)
                .setHeader(getTranslation("notifications.outbox.mail"))
                .setFlexGrow(1);
        list.addComponentColumn(row -> new StatusBadge(word(row.status()), tone(row.status())))
                .setHeader(getTranslation("notifications.outbox.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addThemeVariants(GridVariant.NO_BORDER);
        list.addClassName("gf-outbox");
        list.addItemClickListener(
                click -> NotificationsNavigation.toMail(click.getItem().id()));
        list.setEmptyStateComponent(new EmptyState(
                getTranslation("notifications.outbox.empty"), getTranslation("notifications.outbox.empty.hint")));
        list.getElement().setAttribute("aria-label", getTranslation("notifications.outbox.title"));
        getContent().setWidthFull();
        getContent().setPadding(false);
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("notifications.outbox.title"),
                                getTranslation("notifications.outbox.intro")),
                        status,
                        list);
        getContent().setFlexGrow(1, list);
    }

    /** Shows the list and, when an id is given, that mail. */
    void show(Optional<String> mail) {
        list.setItemsPageable(page -> outbox.list(statuses(), page));
        mail.flatMap(MailPanel::id)
                .flatMap(outbox::find)
                .ifPresent(text -> new MailDialog(text, mayResend(), this::resend).open());
    }

    private void resend(UUID mail) {
        try {
            outbox.resend(mail);
            messages.done(getTranslation("notifications.outbox.resent"));
        } catch (Refusal refused) {
            messages.refused(refused);
        }
        NotificationsNavigation.toOutbox();
    }

    private boolean mayResend() {
        return currentMember.find().map(member -> member.has(Role.ADMIN)).orElse(false);
    }

    private Set<MailStatus> statuses() {
        var chosen = status.getValue();
        return chosen == null ? EnumSet.allOf(MailStatus.class) : EnumSet.of(chosen);
    }

    private Div mail(MailSummary row) {
        var subject = new Span(row.subject());
        subject.addClassName("gf-outbox-subject");
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var facts = new Span(
                row.recipient() + " · " + Spoken.moment(row.createdAt(), Spoken.DISTRICT_ZONE, today, getLocale()));
        facts.addClassName("gf-outbox-facts");
        facts.setTitle(Spoken.fullMoment(row.createdAt(), Spoken.DISTRICT_ZONE, getLocale()));
        var cell = new Div(subject, facts);
        cell.addClassName("gf-outbox-mail");
        return cell;
    }

    private String word(MailStatus mailStatus) {
        return getTranslation("notifications.status." + mailStatus);
    }

    private static Tone tone(MailStatus mailStatus) {
        return switch (mailStatus) {
            case WAITING -> Tone.HELD;
            case SENDING -> Tone.REQUESTED;
            case SENT -> Tone.DONE;
            case DEAD -> Tone.MISSED;
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
