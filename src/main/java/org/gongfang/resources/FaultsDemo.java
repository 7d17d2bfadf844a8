package org.gongfang.resources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.DemoStory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is broken at the school of the story, what was mended, and what has to be done again and again. */
@Component
@Profile("demo")
class FaultsDemo implements DemoStory {

    private final Resources resources;
    private final Faults faults;
    private final FaultCare care;
    private final MaintenancePlans plans;
    private final PictureMaker maker;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    FaultsDemo(
            Resources resources,
            Faults faults,
            FaultCare care,
            MaintenancePlans plans,
            PictureMaker maker,
            Members members,
            CurrentMember currentMember,
            Clock clock) {
        this.resources = resources;
        this.faults = faults;
        this.care = care;
        this.plans = plans;
        this.maker = maker;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        // After the rules: a closed machine would change what they are told about.
        return 420;
    }

    @Override
    public void tell() {
        var manager = members.findByMail(DemoAccounts.MANAGER).orElse(null);
        var technician = members.findByMail(DemoAccounts.TECHNICIAN).orElse(null);
        var holder = members.findByMail(DemoAccounts.HOLDER).orElse(null);
        if (manager == null || technician == null || holder == null) {
            return;
        }
        broken(technician.id());
        var provider = manager.organisation();
        if (provider != null) {
            doubtful(holder.id(), provider);
        }
        currentMember.actAs(manager.id(), this::maintained);
    }

    private void broken(MemberId technician) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var grinder = report(
                now.minus(Duration.ofHours(3)), technician, "GRND-01A", FaultSeverity.BLOCKING, "砂轮主轴有异响，停机检查。", true);
        later(
                now.minus(Duration.ofHours(2)),
                technician,
                grinder,
                fault -> care.acknowledge(
                        fault, new Assessment(FaultSeverity.BLOCKING, now.plus(Duration.ofDays(1)), "轴承磨损，备件明天到。")));
        report(
                now.minus(Duration.ofDays(2)),
                technician,
                "FDM-01A",
                FaultSeverity.DEGRADED,
                "热床只能加热到 80 ℃，ABS 暂不能打印。",
                false);
        var light =
                report(now.minus(Duration.ofDays(6)), technician, "CNC3-01A", FaultSeverity.MINOR, "加工区照明灯闪烁。", false);
        later(now.minus(Duration.ofDays(5)), technician, light, fault -> care.repair(fault, "更换灯管。"));
    }

    /** Something that a person with a reservation has said from afar, and nobody has looked at yet. */
    private void doubtful(MemberId holder, OrganisationId provider) {
        currentMember.actAs(
                holder,
                () -> resources.matching(ResourceFilter.published().withProvider(provider), 50).stream()
                        .map(ResourceCard::id)
                        .filter(id -> faults.mayReport(id) && !faults.wouldClose(id))
                        .findFirst()
                        .ifPresent(id -> faults.report(new NewFault(id, FaultSeverity.BLOCKING, "上次使用时急停按钮按下后不能复位。"))));
    }

    private void maintained() {
        plan("CNC3-01A", "主轴润滑与丝杠检查", MaintenanceUnit.HOURS_USED, 20, 120, 34);
        plan("CMM-01A", "年度校准", MaintenanceUnit.MONTHS, 12, 480, 372);
        plan("FDM-01A", "喷嘴与传动带更换", MaintenanceUnit.WEEKS, 4, 60, 24);
        plan("TURN-01A", "切削液更换", MaintenanceUnit.MONTHS, 3, 90, 20);
    }

    private void plan(String code, String title, MaintenanceUnit unit, int every, int minutes, int doneDaysAgo) {
        resources
                .findByCode(code)
                .ifPresent(card -> plans.add(
                        card.id(),
                        new PlanForm(title, "", new MaintenanceRhythm(unit, every), Duration.ofMinutes(minutes)),
                        clock.instant().minus(Duration.ofDays(doneDaysAgo))));
    }

    private AtomicReference<FaultId> report(
            Instant at, MemberId by, String code, FaultSeverity severity, String words, boolean withPicture) {
        var reported = new AtomicReference<FaultId>();
        BusinessTime.at(
                at,
                () -> currentMember.actAs(
                        by,
                        () -> resources.findByCode(code).ifPresent(card -> {
                            var picture = withPicture
                                    ? maker.make(DemoDrawing.of(code.substring(0, code.indexOf('-')), card.kind()))
                                    : null;
                            reported.set(faults.report(new NewFault(card.id(), severity, words, picture)));
                        })));
        return reported;
    }

    private void later(Instant at, MemberId by, AtomicReference<FaultId> reported, Consumer<FaultId> deed) {
        var fault = reported.get();
        if (fault != null) {
            BusinessTime.at(at, () -> currentMember.actAs(by, () -> deed.accept(fault)));
        }
    }
}
