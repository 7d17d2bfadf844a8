package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Closures;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.resources.Openings;
import org.gongfang.resources.OpeningsChange;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.Undo;

/** When a resource is open for others: painted week by week, seen four weeks ahead before it is published. */
@Route("board/openings/:code?")
@Menu(title = "menu.openings", order = 130, icon = "vaadin:calendar-clock")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class OpeningsView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final Resources resources;
    private final Openings openings;
    private final Closures closures;
    private final CurrentMember currentMember;
    private final OpeningWords words;
    private final Messages messages;
    private final Clock clock;
    private final ResourcePicker picker;
    private final Div body = new Div();
    private Optional<ResourceCard> chosen = Optional.empty();

    OpeningsView(
            Resources resources,
            Openings openings,
            Closures closures,
            CurrentMember currentMember,
            OpeningWords words,
            Messages messages,
            Clock clock) {
        this.resources = resources;
        this.openings = openings;
        this.closures = closures;
        this.currentMember = currentMember;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
        picker = new ResourcePicker(getTranslation("resources.openings.resource"), resources, null);
        picker.addClassName("gf-res-picker");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ResourcesNavigation.toOpenings(change.getValue().code());
            }
        });
        body.addClassName("gf-res-body");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.openings.title"),
                                getTranslation("resources.openings.subtitle"),
                                new Button(
                                        getTranslation("resources.exchange.title"),
                                        click -> ResourcesNavigation.toImport(ExchangeKind.OPENINGS))),
                        picker,
                        body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.openings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        body.removeAll();
        chosen = event.getRouteParameters().get(ResourcesNavigation.CODE).map(this::own);
        chosen.ifPresentOrElse(
                card -> {
                    picker.setValue(card);
                    show(card);
                },
                () -> body.add(nothingChosen()));
    }

    private ResourceCard own(String code) {
        return resources
                .findByCode(code)
                .filter(card -> card.site().provider().equals(currentMember.organisation()))
                .orElseThrow(NotFoundException::new);
    }

    private void show(ResourceCard card) {
        var today = LocalDate.ofInstant(clock.instant(), card.site().zone());
        var preview = new FourWeeks(words);
        var list = new Div();
        list.addClassName("gf-res-section");
        // The form and what it previews know each other through this one-element holder alone.
        var form = new OpeningForm[1];
        form[0] = new OpeningForm(
                today, getLocale(), () -> preview(card, form[0].openings(card.id()), today, preview), () -> {
                    if (publish(card, form[0].openings(card.id()))) {
                        form[0].clear();
                        list(card, list, today, preview);
                    }
                });
        var single = new SingleDayForm(today, getLocale(), opening -> {
            if (publish(card, List.of(opening.on(card.id())))) {
                list(card, list, today, preview);
            }
        });
        list(card, list, today, preview);
        body.removeAll();
        if (card.status() != ResourceStatus.PUBLISHED) {
            body.add(unpublished(card));
        }
        var side = new Div(list, single);
        side.addClassName("gf-res-side");
        var columns = new Div(form[0], side);
        columns.addClassName("gf-res-columns");
        body.add(columns, preview);
    }

    private void preview(ResourceCard card, List<NewOpening> more, LocalDate today, FourWeeks preview) {
        var zone = card.site().zone();
        var window = new TimeSlot(
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(FourWeeks.DAYS).atStartOfDay(zone).toInstant());
        try {
            var open = openings.preview(OpeningsChange.adding(card.id(), more), window);
            var closed = closures.of(List.of(card.id()), window).getOrDefault(card.id(), List.of());
            preview.show(today, zone, open, closed);
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private boolean publish(ResourceCard card, List<NewOpening> more) {
        try {
            openings.addAll(more);
            messages.done(getTranslation("resources.openings.published", card.name(getLocale())));
            return true;
        } catch (Refusal refusal) {
            messages.refused(refusal);
            return false;
        }
    }

    private void list(ResourceCard card, Div list, LocalDate today, FourWeeks preview) {
        list.removeAll();
        list.add(new H2(getTranslation("resources.openings.patterns")));
        var patterns = openings.list(card.id());
        if (patterns.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.openings.empty"), getTranslation("resources.openings.empty.hint")));
        }
        patterns.forEach(pattern -> list.add(row(card, pattern, list, today, preview)));
        preview(card, List.of(), today, preview);
    }

    private Div row(ResourceCard card, OpeningPattern pattern, Div list, LocalDate today, FourWeeks preview) {
        var hours = new Span(words.hours(pattern, getLocale()));
        hours.addClassName("gf-res-name");
        var validity = new Span(words.validity(pattern, getLocale()));
        validity.addClassName("gf-res-line");
        var text = new Div(hours, validity);
        text.addClassName("gf-res-cell");
        var remove = new Button(VaadinIcon.TRASH.create(), click -> remove(card, pattern, list, today, preview));
        remove.setAriaLabel(getTranslation("resources.openings.remove", words.hours(pattern, getLocale())));
        remove.setTooltipText(getTranslation("resources.openings.remove", words.hours(pattern, getLocale())));
        var row = new Div(text, remove);
        row.addClassName("gf-res-row");
        return row;
    }

    private void remove(ResourceCard card, OpeningPattern pattern, Div list, LocalDate today, FourWeeks preview) {
        try {
            openings.remove(pattern.id());
            list(card, list, today, preview);
            Undo.offer(getTranslation("resources.openings.removed", words.hours(pattern, getLocale())), () -> {
                publish(card, List.of(pattern.again()));
                list(card, list, today, preview);
            });
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private Div unpublished(ResourceCard card) {
        var note = new Span(getTranslation("resources.openings.unpublished"));
        var publish = new Button(getTranslation("resources.card.publish"), click -> {
            try {
                resources.publish(card.id());
                messages.done(getTranslation("resources.card.published", card.name(getLocale())));
                ResourcesNavigation.toOpenings(card.code());
                show(own(card.code()));
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(note, publish);
        line.addClassNames("gf-res-row", "gf-res-note");
        return line;
    }

    private EmptyState nothingChosen() {
        if (resources.own(null, null, 0, 1).isEmpty()) {
            var add = new Button(getTranslation("resources.list.add"), click -> ResourcesNavigation.toNewResource());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            return new EmptyState(
                    getTranslation("resources.list.empty"), getTranslation("resources.list.empty.hint"), add);
        }
        return new EmptyState(
                getTranslation("resources.openings.choose"), getTranslation("resources.openings.choose.hint"));
    }
}
