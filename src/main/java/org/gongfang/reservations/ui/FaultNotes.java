package org.gongfang.reservations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservedItem;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Faults;
import org.gongfang.resources.PublicFault;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.ui.ResourcesNavigation;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** What people read of faults beside a resource or a reservation, and their ways to report one. */
@Component
class FaultNotes {

    private final Faults faults;
    private final Resources resources;
    private final ScreenWords screenWords;
    private final Words words;

    FaultNotes(Faults faults, Resources resources, ScreenWords screenWords, Words words) {
        this.faults = faults;
        this.resources = resources;
        this.screenWords = screenWords;
        this.words = words;
    }

    /** A note for each open fault of the resource that everyone may know. */
    List<Paragraph> notes(ResourceCard resource, Locale locale) {
        return faults.shownOn(resource.id()).stream()
                .map(fault -> note(fault, resource, locale))
                .toList();
    }

    private Paragraph note(PublicFault fault, ResourceCard resource, Locale locale) {
        var text = new StringBuilder(words.get(locale, "reservations.fault." + fault.severity()));
        if (!fault.words().isBlank()) {
            text.append(' ').append(fault.words());
        }
        var expected = fault.expectedUntil();
        if (expected != null && expected.isAfter(screenWords.now())) {
            text.append(' ')
                    .append(words.get(
                            locale,
                            "reservations.fault.expected",
                            screenWords.moment(expected, resource.site().zone(), locale)));
        }
        var note = new Paragraph(text.toString());
        note.addClassName("gf-refused");
        return note;
    }

    /** The way to report a fault of the resource, for those who may. */
    Optional<Anchor> way(ResourceCard resource, Locale locale) {
        return faults.mayReport(resource.id())
                ? Optional.of(link(resource.code(), words.get(locale, "reservations.fault.report")))
                : Optional.empty();
    }

    /** The ways to report faults of what was reserved; technicians have none. */
    Div ways(Reservation reservation, Locale locale) {
        var terms = resources.terms(
                reservation.items().stream().map(ReservedItem::resource).toList());
        var machines = reservation.items().stream()
                .filter(item -> Stream.ofNullable(terms.get(item.resource()))
                        .map(BookingTerms::kind)
                        .anyMatch(kind -> kind != ResourceKind.TECHNICIAN))
                .toList();
        var ways = new Div();
        ways.addClassName("gf-fault-ways");
        machines.forEach(item -> ways.add(link(
                item.resourceCode(),
                machines.size() == 1
                        ? words.get(locale, "reservations.fault.report")
                        : words.get(locale, "reservations.fault.report-of", item.name(locale)))));
        return ways;
    }

    private static Anchor link(String code, String text) {
        var link = new Anchor(ResourcesNavigation.reportFaultPath(code), text);
        link.addClassName("gf-fault-way");
        return link;
    }
}
