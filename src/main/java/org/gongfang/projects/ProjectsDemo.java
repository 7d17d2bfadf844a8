package org.gongfang.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Spoken;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The patents of the demo: two hundred, invented titles and numbers, spread over its holders. */
@Component
@Profile("demo")
class ProjectsDemo implements DemoStory {

    private static final int PATENTS = 200;
    private static final int SERIES = 9_100_000;
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 6;
    private static final int SHORTEST_EXAMINATION_DAYS = 240;
    private static final int LONGER_BY_DAYS = 380;

    /** Inventions, utility models and designs in about the shares in which people outside companies file them. */
    private static final String TYPE_DIGITS = "1122222233";

    private static final List<String> THINGS = List.of(
            "快换夹具",
            "螺旋桨护罩",
            "水产投饵装置",
            "伸缩式晾衣架",
            "注塑模具顶出机构",
            "杨梅采摘器",
            "微型水泵",
            "电动轮椅制动装置",
            "折叠工具箱",
            "管道内壁清洗机器人",
            "无人机充电平台",
            "船用缆绳导向器",
            "儿童安全座椅锁扣",
            "多关节机械手爪",
            "紧固件自动分选机",
            "节水灌溉阀",
            "便携式净水器",
            "电池模组散热板",
            "齿轮箱密封结构",
            "纺织机梭芯",
            "弯管模具",
            "激光切割除尘罩",
            "康复训练手套",
            "防滑梯具",
            "折弯机后挡料装置");

    private static final List<String> MANNERS =
            List.of("一种可调式", "一种自锁型", "一种模块化", "一种便于维护的", "一种低噪声", "一种轻量化", "一种防松动的", "一种高精度");

    private final Patents patents;
    private final Members members;
    private final CurrentMember currentMember;
    private final TransactionOperations transaction;
    private final Clock clock;

    ProjectsDemo(
            Patents patents,
            Members members,
            CurrentMember currentMember,
            TransactionOperations transaction,
            Clock clock) {
        this.patents = patents;
        this.members = members;
        this.currentMember = currentMember;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void tell() {
        var holders = members.withRole(Role.PATENT_HOLDER).stream()
                .filter(Member::mailConfirmed)
                .sorted(Comparator.comparing(Member::mail))
                .map(Member::id)
                .toList();
        if (!holders.isEmpty()) {
            transaction.executeWithoutResult(status -> invent(holders));
        }
    }

    private void invent(List<MemberId> holders) {
        var random = new Random(PATENTS);
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        for (int i = 0; i < PATENTS; i++) {
            var patent = patent(i, random, today);
            currentMember.actAs(holders.get(i % holders.size()), () -> patents.add(patent));
        }
    }

    private static NewPatent patent(int number, Random random, LocalDate today) {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        char type = TYPE_DIGITS.charAt(random.nextInt(TYPE_DIGITS.length()));
        var grantedOn = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28))
                .plusDays(SHORTEST_EXAMINATION_DAYS + random.nextInt(LONGER_BY_DAYS));
        return new NewPatent(
                PatentNumber.ofDigits("%d%s%07d".formatted(year, type, SERIES + number * 37))
                        .value(),
                MANNERS.get(number / THINGS.size() % MANNERS.size()) + THINGS.get(number % THINGS.size()),
                grantedOn.isAfter(today) ? today : grantedOn);
    }
}
