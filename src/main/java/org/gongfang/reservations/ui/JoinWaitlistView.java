package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.reservations.AlreadyWaiting;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.reservations.Waitlist;
import org.gongfang.reservations.WaitlistWish;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/**
 * Enters the waitlist with what was searched, or with a slot of a resource. The address holds all of it, so a visitor
 * comes back to it after signing in.
 */
@Route("my/waitlist/join")
@PermitAll
class JoinWaitlistView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String RESOURCE = "resource";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String LENGTH = "length";
    private static final int LONGEST_PURPOSE = 1_000;

    private final Waitlist waitlist;
    private final SlotSearch search;
    private final Resources resources;
    private final Capabilities capabilities;
    private final WaitlistWords words;
    private final Messages messages;
    private final Div wished = new Div();
    private final TextArea purpose = new TextArea();
    private @Nullable SlotQuery wish;
    private String key = "";

    JoinWaitlistView(
            Waitlist waitlist,
            SlotSearch search,
            Resources resources,
            Capabilities capabilities,
            WaitlistWords words,
            Messages messages) {
        this.waitlist = waitlist;
        this.search = search;
        this.resources = resources;
        this.capabilities = capabilities;
        this.words = words;
        this.messages = messages;
        purpose.setLabel(getTranslation("reservations.book.purpose"));
        purpose.setPlaceholder(getTranslation("reservations.book.purpose-example"));
        purpose.setMaxLength(LONGEST_PURPOSE);
        purpose.setWidthFull();
        var join = new Button(getTranslation("waitlist.join"), click -> join());
        join.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(getTranslation("waitlist.join.title"), getTranslation("waitlist.join.hint")),
                        wished,
                        purpose,
                        join);
    }

    /** A link that leads here with what was searched. */
    static RouterLink link(String text, Wish wish) {
        return link(text, wish.toAddress());
    }

    /** A link that leads here with a slot of a resource. */
    static RouterLink link(String text, ResourceCard resource, TimeSlot slot) {
        return link(text, resource, slot, slot.length());
    }

    /** A link that leads here with a resource, a window and how long in it. */
    static RouterLink link(String text, ResourceCard resource, TimeSlot window, Duration length) {
        return link(
                text,
                QueryParameters.simple(Map.of(
                        RESOURCE,
                        resource.code(),
                        FROM,
                        window.startsAt().toString(),
                        TO,
                        window.endsAt().toString(),
                        LENGTH,
                        length.toString())));
    }

    private static RouterLink link(String text, QueryParameters address) {
        var link = new RouterLink(text, JoinWaitlistView.class);
        link.setQueryParameters(address);
        link.addClassName("gf-slot");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("waitlist.join.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var code = address.getSingleParameter(RESOURCE);
        var resource = code.flatMap(resources::findByCode);
        var asked = code.isPresent()
                ? resource.flatMap(card ->
                        slot(address).map(slot -> SlotQuery.of(card.id(), slot, length(address, slot))))
                : search.query(Wish.of(address)).filter(query -> query.capability() != null);
        if (asked.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        key = UUID.randomUUID().toString();
        wish = asked.get();
        show(asked.get(), resource);
    }

    private void show(SlotQuery query, Optional<ResourceCard> resource) {
        var capability = query.capability();
        var name = resource.map(card -> card.name(getLocale()))
                .orElseGet(() -> capability == null ? "" : capabilities.name(capability, getLocale()));
        wished.removeAll();
        wished.addClassName("gf-note");
        wished.add(new Paragraph(name), new Paragraph(words.when(query, getLocale())));
        var limits = words.limits(query, getLocale());
        if (!limits.isEmpty()) {
            wished.add(new Paragraph(limits));
        }
    }

    private void join() {
        var query = wish;
        if (query == null) {
            return;
        }
        try {
            waitlist.join(new WaitlistWish(query, null, purpose.getValue().strip()), key);
            messages.done(getTranslation("waitlist.joined"));
        } catch (AlreadyWaiting already) {
            messages.refused(already);
        } catch (Refusal refusal) {
            key = UUID.randomUUID().toString();
            messages.refused(refusal);
            return;
        }
        ReservationsNavigation.toMyWaitlist();
    }

    /** How long in the window: all of it, unless the address says something sensible. */
    private static Duration length(QueryParameters address, TimeSlot window) {
        try {
            var length = Duration.parse(address.getSingleParameter(LENGTH).orElse(""));
            return length.isPositive() && length.compareTo(window.length()) < 0 ? length : window.length();
        } catch (DateTimeException unreadable) {
            return window.length();
        }
    }

    private static Optional<TimeSlot> slot(QueryParameters address) {
        try {
            var from = Instant.parse(address.getSingleParameter(FROM).orElse(""));
            var to = Instant.parse(address.getSingleParameter(TO).orElse(""));
            return from.isBefore(to) ? Optional.of(new TimeSlot(from, to)) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
