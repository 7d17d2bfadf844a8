package org.gongfang.resources;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Spoken;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The school of the story has a bay of three machines, power that four of them share, rules that its resources follow, a
 * scarce machine with quotas, and a qualification; another one is the city's.
 */
@Component
@Profile("demo")
class RulesDemo implements DemoStory {

    private static final int KILOWATTS = 27;
    private static final int QUALIFIED = 24;
    private static final Duration ONE_DAY = Duration.ofHours(24);
    private static final Set<Rule> USUALLY_FOLLOWED =
            EnumSet.of(Rule.LEAD_TIME, Rule.HORIZON, Rule.CANCELLATION, Rule.GRACE, Rule.ONE_AT_A_TIME);

    private final Resources resources;
    private final Openings openings;
    private final Parts parts;
    private final Utilities utilities;
    private final ProviderRules rules;
    private final Qualifications qualifications;
    private final Training training;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    RulesDemo(
            Resources resources,
            Openings openings,
            Parts parts,
            Utilities utilities,
            ProviderRules rules,
            Qualifications qualifications,
            Training training,
            Members members,
            CurrentMember currentMember,
            Clock clock) {
        this.resources = resources;
        this.openings = openings;
        this.parts = parts;
        this.utilities = utilities;
        this.rules = rules;
        this.qualifications = qualifications;
        this.training = training;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        // After the reservations, which are told without these rules.
        return 410;
    }

    @Override
    public void tell() {
        var manager = members.findByMail(DemoAccounts.MANAGER).orElse(null);
        var admin = members.findByMail(DemoAccounts.ADMIN).orElse(null);
        if (manager == null || admin == null || manager.organisation() == null) {
            return;
        }
        var holders =
                members.withRole(Role.PATENT_HOLDER).stream().map(Member::id).toList();
        currentMember.actAs(manager.id(), () -> school(holders));
        var laser = currentMember.actAs(
                admin.id(), () -> qualifications.add(new QualificationForm("激光安全", "Laser safety", 12, 6)));
        resources
                .findByCode("LASN-02A")
                .ifPresent(laserCutter -> members.managersOf(laserCutter.site().provider()).stream()
                        .findFirst()
                        .ifPresent(other -> currentMember.actAs(other.id(), () -> city(laser, laserCutter, holders))));
    }

    private void school(List<MemberId> holders) {
        var usual = rules.own();
        rules.change(usual.rules().withQuotas(Quota.of(null, Duration.ofHours(30), null), Quota.NONE), usual.version());
        bay();
        power();
        var turning = qualifications.add(new QualificationForm("数控车削安全", "Safe CNC turning", 24, null));
        change("TURN-01A", own -> own.withQualification(turning));
        change(
                "CMM-01A",
                own -> own.withQuotas(
                        Quota.of(Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(20)), Quota.NONE));
        change("EDMW-01A", own -> own.with(draft -> draft.answer(ONE_DAY, IfUnanswered.CONFIRM)));
        List.of("CNC3-01A", "GRND-01A", "FDM-01A").forEach(code -> change(code, own -> own));
        var holder = members.findByMail(DemoAccounts.HOLDER).orElseThrow().id();
        BusinessTime.at(almostOver(), () -> training.grant(turning, holder));
        holders.stream()
                .filter(other -> !other.equals(holder))
                .limit(QUALIFIED)
                .forEach(other -> training.grant(turning, other));
    }

    private void city(QualificationId laser, ResourceCard laserCutter, List<MemberId> holders) {
        change(laserCutter.code(), own -> own.withQualification(laser));
        holders.stream().limit(QUALIFIED).forEach(other -> training.grant(laser, other));
    }

    /** A room with three machines. */
    private void bay() {
        var mill = resources.findByCode("CNC3-01A").orElseThrow();
        var standard = BookingRules.standard(ResourceKind.ROOM);
        var bay = resources.add(new NewResource(
                "BAY-01A",
                ResourceKind.ROOM,
                null,
                new ResourceForm(
                        "精密加工间",
                        "Precision machining bay",
                        "",
                        "",
                        null,
                        "含立式加工中心、数控车床和线切割；整间预约时三台设备均归您使用。",
                        "With the machining centre, the lathe and the wire EDM: book the bay and have all three.",
                        1,
                        mill.site().id(),
                        List.of(),
                        standard,
                        USUALLY_FOLLOWED,
                        "",
                        null)));
        resources.publish(bay);
        openings.add(NewOpening.weekly(
                bay,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(13, 0),
                LocalTime.of(21, 0),
                today().minusMonths(1),
                today().plusMonths(6)));
        List.of("CNC3-01A", "TURN-01A", "EDMW-01A")
                .forEach(code ->
                        parts.join(resources.findByCode(code).orElseThrow().id(), bay));
    }

    private void power() {
        var site = resources.findByCode("CNC3-01A").orElseThrow().site().id();
        var power = utilities.add(
                new UtilityForm(site, new UtilityWords("实训楼动力电", "Workshop power", "千瓦", "kW"), KILOWATTS));
        draw("CNC3-01A", power, 11);
        draw("TURN-01A", power, 8);
        draw("EDMW-01A", power, 5);
        draw("GRND-01A", power, 3);
    }

    private void draw(String code, UtilityId utility, int kilowatts) {
        utilities.draw(resources.findByCode(code).orElseThrow().id(), utility, kilowatts);
    }

    private void change(String code, UnaryOperator<BookingRules> change) {
        var card = resources.findByCode(code).orElseThrow();
        resources.change(
                card.id(),
                card.form()
                        .withRules(change.apply(card.rules()), USUALLY_FOLLOWED)
                        .costing(resources.purchaseValue(card.id()).orElse(null)),
                card.version());
    }

    /** So long ago that two years are over in three weeks. */
    private Instant almostOver() {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .minusMonths(24)
                .plusDays(21)
                .toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }
}
