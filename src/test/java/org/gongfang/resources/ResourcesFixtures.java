package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Resources for tests: each call makes new ones, published and open unless it says so. Automatic approval, a grid of
 * half an hour, no lead time.
 */
@Component
public class ResourcesFixtures {

    public static final CapabilityCode FIVE_AXIS = new CapabilityCode("cnc-milling-5-axis");
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The first day of every opening made here, before the day on which tests begin. */
    public static final LocalDate TERM_START = LocalDate.of(2026, 9, 1);

    public static final LocalDate TERM_END = LocalDate.of(2027, 1, 31);

    private final IdentityFixtures people;
    private final Sites sites;
    private final Resources resources;
    private final Openings openings;
    private final Closures closures;
    private final Skills skills;

    ResourcesFixtures(
            IdentityFixtures people,
            Sites sites,
            Resources resources,
            Openings openings,
            Closures closures,
            Skills skills) {
        this.people = people;
        this.sites = sites;
        this.resources = resources;
        this.openings = openings;
        this.closures = closures;
        this.skills = skills;
    }

    /** A provider with one manager and one site. */
    public record Workshop(OrganisationId provider, MemberId manager, SiteId site) {}

    public Workshop workshop() {
        return workshop("zhenhai", SHANGHAI);
    }

    public Workshop workshop(String district, ZoneId zone) {
        var provider = people.provider();
        var manager = people.manager(provider);
        var site = people.as(
                manager,
                () -> sites.add(new NewSite("实训楼", "Training building", "测试路 1 号", district, zone, 29.95, 121.72)));
        return new Workshop(provider, manager, site);
    }

    /** Another site of the same provider. */
    public Workshop anotherSite(Workshop workshop) {
        var site = people.as(
                workshop.manager(),
                () -> sites.add(new NewSite("分校区", "Branch", "测试路 2 号", "zhenhai", SHANGHAI, null, null)));
        return new Workshop(workshop.provider(), workshop.manager(), site);
    }

    /** A published five-axis machine of a new workshop, open Tuesday and Thursday 13:00–17:00 and all of Saturday. */
    public ResourceId machine() {
        return machine(workshop());
    }

    public ResourceId machine(Workshop workshop) {
        var machine = published(workshop, ResourceKind.MACHINE, 1, rules -> rules);
        open(workshop, machine, EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), "13:00", "17:00");
        open(workshop, machine, EnumSet.of(DayOfWeek.SATURDAY), "00:00", "00:00");
        return machine;
    }

    /** A published machine that is always open. */
    public ResourceId alwaysOpen(Workshop workshop) {
        return alwaysOpen(workshop, 1, rules -> rules);
    }

    /** A published machine with so many units and changed rules that is always open. */
    public ResourceId alwaysOpen(Workshop workshop, int units, UnaryOperator<BookingRules> change) {
        var machine = published(workshop, ResourceKind.MACHINE, units, change);
        open(workshop, machine, EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");
        return machine;
    }

    /** A published pool of equal desks that is always open. */
    public ResourceId desks(Workshop workshop, int units) {
        var pool = published(workshop, ResourceKind.WORKSTATION, units, rules -> rules);
        open(workshop, pool, EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");
        return pool;
    }

    /** A published room that is always open. */
    public ResourceId room(Workshop workshop) {
        var room = published(workshop, ResourceKind.ROOM, 1, rules -> rules);
        open(workshop, room, EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");
        return room;
    }

    /** A published technician, always on shift, who may run the machines. */
    public ResourceId technician(Workshop workshop, ResourceId... machines) {
        return technician(workshop, people.technician(workshop.provider()), machines);
    }

    /** A published technician that stands for the member, always on shift, who may run the machines. */
    public ResourceId technician(Workshop workshop, MemberId member, ResourceId... machines) {
        var technician = people.as(workshop.manager(), () -> {
            var id = resources.add(new NewResource(
                    null,
                    ResourceKind.TECHNICIAN,
                    member,
                    form(workshop, ResourceKind.TECHNICIAN, 1, rules(ResourceKind.TECHNICIAN))));
            resources.publish(id);
            for (var machine : machines) {
                skills.grant(id, machine);
            }
            return id;
        });
        open(workshop, technician, EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");
        return technician;
    }

    public ResourceId draft(Workshop workshop) {
        return people.as(
                workshop.manager(),
                () -> resources.add(new NewResource(
                        null,
                        ResourceKind.MACHINE,
                        null,
                        form(workshop, ResourceKind.MACHINE, 1, rules(ResourceKind.MACHINE)))));
    }

    public ResourceId published(Workshop workshop, ResourceKind kind, int units, UnaryOperator<BookingRules> change) {
        return people.as(workshop.manager(), () -> {
            var id = resources.add(
                    new NewResource(null, kind, null, form(workshop, kind, units, change.apply(rules(kind)))));
            resources.publish(id);
            return id;
        });
    }

    /** Opens the resource weekly for the whole term. */
    public PatternId open(Workshop workshop, ResourceId resource, Set<DayOfWeek> days, String from, String until) {
        return people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.weekly(
                        resource, days, LocalTime.parse(from), LocalTime.parse(until), TERM_START, TERM_END)));
    }

    public ClosureId close(Workshop workshop, NewClosure closure) {
        return people.as(workshop.manager(), () -> closures.close(closure));
    }

    /** The card as its manager reads it. */
    public ResourceCard card(ResourceId id) {
        var card = resources.cards(List.of(id)).get(id);
        if (card == null) {
            throw new AssertionError("No resource " + id);
        }
        return card;
    }

    public ResourceForm form(Workshop workshop, ResourceKind kind, int units, BookingRules rules) {
        var name = kind + " " + UUID.randomUUID();
        return new ResourceForm(
                name,
                name,
                "测试机床厂",
                "T-500",
                2021,
                "",
                "",
                units,
                workshop.site(),
                kind == ResourceKind.MACHINE
                        ? List.of(new CapabilityLimits(
                                FIVE_AXIS, 600, 400, 400, 20, null, List.of("aluminium", "titanium")))
                        : List.of(),
                rules);
    }

    /** The rules that resources made here have: automatic approval, half-hour grid, no lead time, ¥120 and ¥60 an hour. */
    public BookingRules rules(ResourceKind kind) {
        boolean machine = kind == ResourceKind.MACHINE;
        return BookingRules.standard(kind)
                .with(draft -> draft.grid(Grid.HALF_HOUR)
                        .oneAtATime(false)
                        .lengths(Duration.ofMinutes(30), Duration.ofHours(8))
                        .ahead(Duration.ZERO, Duration.ofDays(90))
                        .approval(Approval.AUTOMATIC)
                        .prices(machine ? Money.yuan("120") : Money.ZERO, machine ? Money.yuan("60") : Money.ZERO));
    }
}
