package org.gongfang.resources;

import static java.util.stream.Collectors.toConcurrentMap;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Organisations;
import org.gongfang.identity.Role;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.SideBySide;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo's providers own and when they open it: 120 machines, pools and rooms, and 40 technicians. */
@Component
@Profile("demo")
class ResourcesDemo implements DemoStory {

    private static final int PAST_MONTHS = 4;
    private static final int COMING_MONTHS = 7;

    /** How many providers publish at once. */
    private static final int THREADS = 3;

    /** Every so many cards one is still a draft, and elsewhere one is withdrawn. */
    private static final int DRAFT_EVERY = 24;

    private static final int WITHDRAWN_EVERY = 57;

    private final Organisations organisations;
    private final Members members;
    private final CurrentMember currentMember;
    private final Sites sites;
    private final Resources resources;
    private final Openings openings;
    private final Closures closures;
    private final Skills skills;
    private final PictureMaker maker;
    private final ResourcePictures cardPictures;
    private final DemoAttributes attributes;
    private final Map<String, CheckedPicture> drawings = new HashMap<>();
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResourcesDemo(
            Organisations organisations,
            Members members,
            CurrentMember currentMember,
            Sites sites,
            Resources resources,
            Openings openings,
            Closures closures,
            Skills skills,
            PictureMaker maker,
            ResourcePictures cards,
            Capabilities capabilities,
            TransactionTemplate transaction,
            Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.currentMember = currentMember;
        this.sites = sites;
        this.resources = resources;
        this.openings = openings;
        this.closures = closures;
        this.skills = skills;
        this.maker = maker;
        this.cardPictures = cards;
        attributes = new DemoAttributes(
                capabilities,
                lines("demo/resources-attributes.csv").stream()
                        .collect(toMap(cells -> cells[0], cells -> cells[1].split(","))));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void tell() {
        var cards = lines("demo/resources-cards.csv").stream()
                .map(DemoCard::read)
                .collect(toMap(DemoCard::mark, card -> card));
        var providers = organisations.providers().stream()
                .collect(toMap(Organisation::nameZh, provider -> provider, (first, second) -> first));
        draw(cards.values());
        var technicians = members.withRole(Role.TECHNICIAN);
        var pieces = new ArrayList<Runnable>();
        int count = 0;
        for (var line : lines("demo/resources-sites.csv")) {
            int number = ++count;
            var provider = providers.get(line[0]);
            if (provider != null) {
                pieces.add(() -> tell(provider.id(), number, line, cards, technicians));
            }
        }
        SideBySide.run(THREADS, pieces);
    }

    /** All drawings beforehand and side by side: the only work of this story that needs no database. */
    private void draw(Collection<DemoCard> cards) {
        drawings.putAll(cards.parallelStream()
                .collect(
                        toConcurrentMap(DemoCard::mark, card -> maker.make(DemoDrawing.of(card.mark(), card.kind())))));
    }

    private void tell(
            OrganisationId provider, int number, String[] line, Map<String, DemoCard> cards, List<Member> technicians) {
        var manager = members.managersOf(provider).getFirst().id();
        var staff = technicians.stream()
                .filter(person -> provider.equals(person.organisation()))
                .toList();
        currentMember.actAs(
                manager,
                () -> transaction.executeWithoutResult(status -> {
                    var site = site(line);
                    var machines = machines(site, number, line[7].split(","), cards);
                    staff(site, number, staff, machines);
                    closures(site, number, machines);
                }));
    }

    private SiteId site(String[] line) {
        return sites.add(new NewSite(
                line[1],
                line[2],
                line[3],
                line[4],
                Spoken.DISTRICT_ZONE,
                Double.valueOf(line[5]),
                Double.valueOf(line[6])));
    }

    private Map<ResourceId, DemoCard> machines(SiteId site, int number, String[] marks, Map<String, DemoCard> cards) {
        var machines = new LinkedHashMap<ResourceId, DemoCard>();
        var hours = new ArrayList<NewOpening>();
        int count = (number - 1) * marks.length;
        for (var mark : marks) {
            count++;
            var card = cards.get(mark);
            if (card == null) {
                throw new IllegalStateException("No demo card " + mark);
            }
            var id = resources.add(new NewResource(
                    "%s-%02dA".formatted(mark, number), card.kind(), null, card.form(site, count, attributes)));
            illustrate(id, card);
            card.hours().of(id, from(), until()).forEach(hours::add);
            if (count % DRAFT_EVERY != 0) {
                resources.publish(id);
                machines.put(id, card);
            }
            if (count % WITHDRAWN_EVERY == 0) {
                resources.withdraw(id);
            }
        }
        openings.addAll(hours);
        return machines;
    }

    /** Cards of one line share one drawing: making it takes longer than keeping it. */
    private void illustrate(ResourceId id, DemoCard card) {
        var picture = cardPictures.add(id, Objects.requireNonNull(drawings.get(card.mark())));
        cardPictures.describe(picture, card.nameZh() + "（示意图）", card.nameEn() + " (drawing)");
    }

    private void staff(SiteId site, int number, List<Member> staff, Map<ResourceId, DemoCard> machines) {
        var hours = new ArrayList<NewOpening>();
        int count = 0;
        for (var person : staff) {
            count++;
            var form = new ResourceForm(
                    person.name(),
                    "",
                    "",
                    "",
                    null,
                    count == 1 ? "高级技师，负责现场安全交底。" : "可代操作并协助编程、装夹。",
                    count == 1
                            ? "Senior technician; gives the safety briefing."
                            : "Runs machines and helps with programs and clamping.",
                    1,
                    site,
                    List.of(),
                    BookingRules.standard(ResourceKind.TECHNICIAN));
            var id = resources.add(new NewResource(
                    "T%02d-%c".formatted(number, 'A' + count - 1), ResourceKind.TECHNICIAN, person.id(), form));
            resources.publish(id);
            DemoHours.SHIFTS.of(id, from(), until()).forEach(hours::add);
            var runs = new ArrayList<ResourceId>();
            int nth = 0;
            for (var machine : machines.entrySet()) {
                nth++;
                boolean any = machine.getValue().kind() == ResourceKind.MACHINE && nth % staff.size() == count - 1;
                if (machine.getValue().operator() || any) {
                    runs.add(machine.getKey());
                }
            }
            skills.grant(id, runs);
        }
        openings.addAll(hours);
    }

    /** Each provider closes once for an event, and has one machine maintained; some of it is over, some to come. */
    private void closures(SiteId site, int number, Map<ResourceId, DemoCard> machines) {
        var examDay = today().plusDays(number % 2 == 0 ? 16L + number : -20L - number);
        closures.close(NewClosure.ofSite(site, day(examDay, 0, 24), ClosureReason.EXAM, "技能考试占用场地"));
        var maintained = List.copyOf(machines.keySet()).get(number % machines.size());
        closures.close(NewClosure.ofResource(
                maintained, day(today().plusDays(number % 3 * 5L + 8), 8, 12), ClosureReason.MAINTENANCE, "季度保养"));
        if (number % 4 == 0) {
            closures.close(
                    NewClosure.ofProvider(day(today().plusDays(40L + number), 0, 72), ClosureReason.HOLIDAY, "假期闭馆"));
        }
    }

    private TimeSlot day(LocalDate date, int fromHour, int untilHour) {
        var midnight = date.atStartOfDay();
        return new TimeSlot(
                midnight.plusHours(fromHour).atZone(Spoken.DISTRICT_ZONE).toInstant(),
                midnight.plusHours(untilHour).atZone(Spoken.DISTRICT_ZONE).toInstant());
    }

    private LocalDate from() {
        return today().minusMonths(PAST_MONTHS);
    }

    private LocalDate until() {
        return today().plusMonths(COMING_MONTHS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }

    /** The cells of every line but the heading. */
    private static List<String[]> lines(String file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\\|", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo cannot be read: " + file, unreadable);
        }
    }
}
