package org.gongfang.resources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/resources-cards.csv}: a machine, pool or room as demo providers have it. */
record DemoCard(String mark, ResourceKind kind, boolean operator, DemoHours hours, String[] cells) {

    private static final List<String> ROOMS = List.of("1 楼 101", "1 楼 105", "2 楼 203", "实训楼 B 区", "3 楼 312");

    static DemoCard read(String[] cells) {
        return new DemoCard(
                cells[0], ResourceKind.valueOf(cells[1]), cells[10].equals("yes"), DemoHours.valueOf(cells[14]), cells);
    }

    ResourceForm form(SiteId site, int age, DemoAttributes attributes) {
        return new ResourceForm(
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[4].isEmpty() ? null : 2024 - age % 9,
                cells[15],
                cells[16],
                Integer.parseInt(cells[6]),
                site,
                capabilities().stream()
                        .map(limits -> attributes.stated(limits, age))
                        .toList(),
                rules(),
                Set.of(),
                ROOMS.get(age % ROOMS.size()),
                cells[4].isEmpty() ? null : Money.yuan(Integer.toString(18_000 * (1 + age % 37))));
    }

    private BookingRules rules() {
        boolean longRun = hours == DemoHours.DAY_AND_NIGHT;
        return BookingRules.standard(kind)
                .with(draft -> draft.oneAtATime(false)
                        .maxLength(longRun ? Duration.ofDays(7) : Duration.ofHours(8))
                        .around(minutes(cells[12]), minutes(cells[13]))
                        .audience(mark.equals("DESK") ? Audience.PATENT_HOLDERS : Audience.ANYONE_SIGNED_IN)
                        .approval(Approval.valueOf(cells[11]))
                        .operatorRequired(operator)
                        .prices(Money.yuan(cells[8]), Money.yuan(cells[9])));
    }

    private static Duration minutes(String cell) {
        return Duration.ofMinutes(Long.parseLong(cell));
    }

    private List<CapabilityLimits> capabilities() {
        var limits = new ArrayList<CapabilityLimits>();
        for (var capability : cells[7].split(";")) {
            if (!capability.isEmpty()) {
                var part = capability.split("@", -1);
                var sides = part[1].isEmpty() ? new String[] {"", "", ""} : part[1].split("x");
                limits.add(new CapabilityLimits(
                        new CapabilityCode(part[0]),
                        figure(sides[0]),
                        figure(sides[1]),
                        figure(sides[2]),
                        figure(part[2]),
                        figure(part[3]),
                        part[4].isEmpty() ? List.of() : Arrays.asList(part[4].split("\\+"))));
            }
        }
        return limits;
    }

    private static @Nullable Integer figure(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    String nameZh() {
        return cells[2];
    }

    String nameEn() {
        return cells[3];
    }
}
