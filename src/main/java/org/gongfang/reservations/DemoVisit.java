package org.gongfang.reservations;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.TimeSlot;

/** One reservation of the demo: who books what, when, and what becomes of it. */
record DemoVisit(
        ResourceCard resource,
        Optional<ResourceCard> operator,
        TimeSlot slot,
        MemberId holder,
        Instant requestedAt,
        Ending ending,
        String purpose,
        int chance) {

    /** What becomes of a demo reservation. */
    enum Ending {
        COMPLETED,
        MISSED,
        CANCELLED,
        DECLINED,
        RUNNING,
        CONFIRMED,
        REQUESTED;

        /** Whether nothing more can happen to it. */
        boolean isOver() {
            return this == COMPLETED || this == MISSED || this == CANCELLED || this == DECLINED;
        }
    }

    SlotRequest request() {
        var items = Stream.concat(Stream.of(resource), operator.stream())
                .map(card -> new SlotRequest.Item(card.id(), 1))
                .toList();
        return new SlotRequest(items, slot, null, purpose);
    }

    /** What the holder's request is known by. */
    String key() {
        return resource.code() + " " + slot.startsAt();
    }

    private List<Wanted> wanted() {
        return Stream.concat(Stream.of(resource), operator.stream())
                .map(card -> new Wanted(card.terms(), 1))
                .toList();
    }

    boolean asksProvider() {
        return Stream.concat(Stream.of(resource), operator.stream())
                .anyMatch(card -> card.rules().asksProvider(slot.length()));
    }

    /** When the provider answers: some hours after the request, well before the slot. */
    Instant answeredAt(Instant now) {
        var usual = requestedAt.plus(Duration.ofMinutes(20 + chance % 300));
        return Stream.of(usual, slot.startsAt().minusSeconds(600), now)
                .min(Instant::compareTo)
                .orElse(usual);
    }

    Instant cancelledAt() {
        return slot.startsAt().minus(Duration.ofHours(26 + chance % 20));
    }

    Instant checkedInAt(Instant now) {
        var usual = slot.startsAt().plus(Duration.ofMinutes(chance % 16 - 6));
        return usual.isBefore(now) ? usual : now;
    }

    /** Most leave on time, some earlier. */
    Instant checkedOutAt() {
        long early = chance % 5 == 0 ? 30 : chance % 9;
        return slot.endsAt().minus(Duration.ofMinutes(early));
    }

    /** Whether the holder leaves without checking out. */
    boolean forgetsToCheckOut() {
        return chance % 40 == 7;
    }

    /** What the holder says on leaving: mostly that all is fine. */
    NewUseReport report() {
        return switch (chance % 6) {
            case 0 ->
                new NewUseReport(
                        UseResult.PARTLY,
                        null,
                        null,
                        "首件合格，第二件边缘有毛刺",
                        "铝 6061",
                        "0.8 kg",
                        new BigDecimal(1_200 + chance % 400),
                        List.of(),
                        Set.of(),
                        null);
            case 1 -> NewUseReport.of(UseResult.FAILED, "刀具崩刃，需换刀后重做");
            case 2 ->
                new NewUseReport(UseResult.SUCCEEDED, null, null, "", "ABS", "120 g", null, List.of(), Set.of(), null);
            default -> NewUseReport.FINE;
        };
    }

    /** When the sweep finds that nobody came. */
    Instant missedAt() {
        return Wanted.agree(wanted(), slot).missedAt(slot).plusSeconds(chance % 60);
    }

    static final String DECLINED_BECAUSE = "设备当日另有教学安排，请改约其他时段";
    static final String CANCELLED_BECAUSE = "图纸需要修改";

    /** What people make, as they would write it. */
    static final List<String> PURPOSES = List.of(
            "折叠自行车铰链的铝合金样件",
            "可调节矫形器的钛合金支架",
            "智能水表外壳手板",
            "Prototype of a self-locking hinge",
            "无人机云台连接件试切",
            "注塑前的 ABS 外观样件",
            "农用喷头流道测试件",
            "Heat sink for an LED street lamp",
            "防脱螺母的台阶轴",
            "儿童安全锁的配合间隙验证",
            "电动工具减速箱壳体",
            "Fixture for a leak test");
}
