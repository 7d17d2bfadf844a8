package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.TableCell;
import org.gongfang.shared.tables.TableReader;
import org.gongfang.shared.tables.TableRow;
import org.gongfang.shared.tables.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of resources, openings and technicians: handed in, looked at, written or not, taken away. */
abstract class ExchangeTests {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeTests.class);
    private static final String HEADINGS = "编号,中文名称,类型,加工能力,行程X,精度,标准价,预约粒度,最短时长,最长时长,状态\n";

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Exports exports;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportWork work;

    @Autowired
    Resources resources;

    @Autowired
    Openings openings;

    @Autowired
    ProviderRules rules;

    @Autowired
    Parts parts;

    @Autowired
    Sites sites;

    @Autowired
    Skills skills;

    @Autowired
    JdbcClient database;

    @Test
    void aFileAddsMachinesWithWhatTheyCanDo() {
        var shop = fixtures.workshop();
        var code = code();

        var state = importing(
                shop,
                ExchangeKind.RESOURCES,
                HEADINGS
                        + code + ",五轴加工中心,设备,数控铣削（五轴）,６５０ ｍｍ,0.02,\"1,200.50\",３０,1 h,2 d,已发布\n"
                        + code + ",,,CNC turning,,,,,,,\n"
                        + code + "-B,工位,Workplaces,,,,,60,60,8h,\n");

        assertThat(state.problems()).isEmpty();
        assertThat(state.phase()).isEqualTo(ImportPhase.DONE);
        assertThat(state.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        var machine = card(shop, code);
        assertThat(machine.status()).isEqualTo(ResourceStatus.PUBLISHED);
        assertThat(machine.capabilities())
                .extracting(
                        limits -> limits.capability().value(),
                        CapabilityLimits::envelopeXmm,
                        CapabilityLimits::toleranceMicrons)
                .containsExactly(tuple("cnc-milling-5-axis", 650, 20), tuple("cnc-turning", null, null));
        assertThat(machine.rules().listPricePerHour().fen()).isEqualTo(120_050);
        assertThat(machine.rules().minLength()).isEqualTo(Duration.ofHours(1));
        assertThat(machine.rules().maxLength()).isEqualTo(Duration.ofDays(2));
        assertThat(card(shop, code + "-B").kind()).isEqualTo(ResourceKind.WORKSTATION);
        assertThat(audit("file-imported", "test.csv")).contains("RESOURCES: +2 ~0 =0 -0");
        assertThat(audit("resource-added", code)).contains("五轴加工中心");
    }

    @Test
    void everyBadRowIsListedWithEverythingThatIsWrongInIt() {
        var shop = fixtures.workshop();
        var other = fixtures.card(fixtures.draft(fixtures.workshop())).code();
        var code = code();

        var state = looking(
                shop,
                ExchangeKind.RESOURCES,
                HEADINGS
                        + code + ",好机床,设备,数控车削,,,,,,,\n"
                        + "\n"
                        + "x x,,飞机,数控车削,abc,0.00001,-5,20,,,已发布\n"
                        + other + ",别人的,,不存在的能力,,,,,,,\n"
                        + code + "-C,没有能力,,,,,,,45,5h,PUBLISHED\n"
                        + code + "-D,限度有误,,数控车削,0,,,,,,\n"
                        + code + ",重复,,数控车削,,,,,,,\n");

        assertThat(state.phase()).isEqualTo(ImportPhase.FAULTY);
        assertThat(state.problems())
                .extracting(
                        RowProblem::row,
                        RowProblem::column,
                        RowProblem::cell,
                        problem -> problem.reason().code())
                .containsExactlyInAnyOrder(
                        tuple(4, "code", "x x", "resource-code-form"),
                        tuple(4, "name-zh", "", "resource-text-required"),
                        tuple(4, "kind", "飞机", "import-choice"),
                        tuple(4, "envelope-x", "abc", "import-number"),
                        tuple(4, "tolerance", "0.00001", "import-decimals"),
                        tuple(4, "list-price", "-5", "resource-price-out-of-range"),
                        tuple(4, "grid", "20", "import-choice"),
                        tuple(5, "code", other, "resource-code-taken"),
                        tuple(5, "capability", "不存在的能力", "resource-capability-unknown"),
                        tuple(6, "min-length", "45", "resource-length-off-grid"),
                        tuple(6, "capability", "", "resource-capability-required"),
                        tuple(7, "envelope-x", "0", "resource-figure-out-of-range"),
                        tuple(8, "code", code, "import-code-twice"));
        assertThat(people.as(shop.manager(), () -> resources.ofProvider(shop.provider())))
                .isEmpty();
    }

    @Test
    void whatIsNewChangedAndTheSameIsToldBeforeAnythingIsWritten() {
        var shop = fixtures.workshop();
        var first = code();
        importing(shop, ExchangeKind.RESOURCES, HEADINGS + rows(first, 0, 6));

        var changed = HEADINGS + rows(first, 0, 9).replace(first + "-2,机床 2", first + "-2,改名");
        var look = looking(shop, ExchangeKind.RESOURCES, changed);

        assertThat(look.phase()).isEqualTo(ImportPhase.READY);
        assertThat(look.counts()).isEqualTo(new ImportCounts(3, 1, 5, 0));
        assertThat(card(shop, first + "-2").nameZh()).isEqualTo("机床 2");
        assertThat(writing(shop).phase()).isEqualTo(ImportPhase.DONE);
        assertThat(card(shop, first + "-2").nameZh()).isEqualTo("改名");
        assertThat(looking(shop, ExchangeKind.RESOURCES, changed).counts()).isEqualTo(new ImportCounts(0, 0, 9, 0));
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsThere() {
        var shop = fixtures.workshop();
        var code = fixtures.card(fixtures.machine(shop)).code();
        var before = card(shop, code);

        importing(shop, ExchangeKind.RESOURCES, "code,name-zh,maker\n" + code + ",新名字,\n");
        importing(shop, ExchangeKind.RESOURCES, "code,policy-price\n" + code + ",7\n");

        var after = card(shop, code);
        assertThat(after.nameZh()).isEqualTo("新名字");
        assertThat(after.maker()).isEmpty();
        assertThat(after.capabilities()).isEqualTo(before.capabilities());
        assertThat(after.rules().policyPricePerHour().fen()).isEqualTo(700);
        assertThat(after.rules().listPricePerHour()).isEqualTo(before.rules().listPricePerHour());
        assertThat(after.status()).isEqualTo(ResourceStatus.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(ExchangeKind.class)
    void whatWasTakenAwayIsTheSameWhenItIsHandedInAgain(ExchangeKind kind) {
        var shop = furnished(new Random(11));
        for (var locale : Words.LOCALES) {
            for (var format : ExchangeFormat.values()) {
                var file = people.as(shop.manager(), () -> exports.export(kind, format, locale));
                int rows = TableReader.read(file).rows().size() - 1;

                var look = looking(shop, new NewImport(kind, true, "again." + format.extension(), file));

                assertThat(look.problems()).as("%s %s", locale, format).isEmpty();
                assertThat(look.phase()).isEqualTo(ImportPhase.READY);
                assertThat(look.counts().isAnything())
                        .as("%s %s", locale, format)
                        .isFalse();
                assertThat(look.counts().same()).isPositive().isLessThanOrEqualTo(rows);
            }
        }
    }

    @Test
    void whatWasTakenAwayIsTheSameAtAnotherProvider() {
        for (int seed = 1; seed <= 3; seed++) {
            var from = furnished(new Random(seed));
            var to = fixtures.workshop();
            for (var kind : List.of(ExchangeKind.RESOURCES, ExchangeKind.OPENINGS)) {
                // The technician stays where the account is, and with it the technician's shifts.
                var rows = rows(people.as(
                                from.manager(), () -> exports.export(kind, ExchangeFormat.CSV, Words.CHINESE)))
                        .stream()
                        .filter(row ->
                                kind == ExchangeKind.RESOURCES || !people(from).contains(plain(row.getFirst())))
                        .toList();
                var there = importing(to, new NewImport(kind, false, "moved.csv", TableWriter.csv(recoded(rows))));
                assertThat(there.problems()).isEmpty();
                assertThat(there.phase()).isEqualTo(ImportPhase.DONE);
                assertThat(recoded(rows(people.as(
                                to.manager(), () -> exports.export(kind, ExchangeFormat.CSV, Words.CHINESE)))))
                        .as("%s, seed %s", kind, seed)
                        .isEqualTo(recoded(recoded(rows)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExchangeKind.class)
    void templatesAreReadInBothLanguagesAndTheirExampleIsRight(ExchangeKind kind) {
        var shop = fixtures.workshop();
        for (var locale : Words.LOCALES) {
            for (var format : ExchangeFormat.values()) {
                var template = people.as(shop.manager(), () -> exports.template(kind, format, locale));
                assertThat(looking(shop, new NewImport(kind, false, "template", template))
                                .refusal())
                        .isInstanceOfSatisfying(
                                InvalidInput.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("import-empty"));

                var rows = TableReader.read(template).rows();
                var headings =
                        rows.stream().filter(row -> !row.isNote()).findFirst().orElseThrow();
                var filled = new ArrayList<>(rows.getLast().cells());
                filled.set(0, filled.getFirst().substring(2));
                var look = looking(
                        shop,
                        new NewImport(
                                kind,
                                false,
                                "filled.csv",
                                TableWriter.csv(List.of(cells(headings.cells()), cells(filled)))));
                assertThat(look.unread()).isEmpty();
                // The example names a resource, an account and machines that this provider does not have.
                assertThat(look.problems())
                        .extracting(problem -> problem.reason().code())
                        .isSubsetOf("import-code-unknown", "resource-member-unknown", "import-machine-unknown");
            }
        }
    }

    @Test
    void headingsMayBeInEitherLanguageAndTheCodeOfExcelInChinaIsUnderstood() {
        var shop = fixtures.workshop();
        var code = code();
        var csv = "Code;中文名称*;LIST PRICE (¥ per hour);备注\n" + code + ";激光机；二号;88;随便写\n";

        var look = looking(
                shop, new NewImport(ExchangeKind.RESOURCES, false, "资源.csv", csv.getBytes(Charset.forName("GB18030"))));

        assertThat(look.problems()).isEmpty();
        assertThat(look.unread()).containsExactly("备注");
        writing(shop);
        assertThat(card(shop, code).nameZh()).isEqualTo("激光机；二号");
        assertThat(card(shop, code).rules().listPricePerHour().fen()).isEqualTo(8_800);
    }

    @Test
    void filesWithoutTheRightHeadingsAreRefused() {
        var shop = fixtures.workshop();
        refused(shop, "a,b\n1,2\n", "import-headings");
        refused(shop, "中文名称\nx\n", "import-heading-missing");
        refused(shop, "编号,中文名称,Code\nA-1,x,y\n", "import-heading-twice");
        refused(shop, "编号,中文名称\n\n\n", "import-empty");
    }

    @Test
    void anEmptyRuleFollowsTheProvidersDefaultAndStaysSo() {
        var shop = fixtures.workshop();
        var code = code();
        var usual =
                fixtures.rules(ResourceKind.MACHINE).withQuotas(Quota.of(null, Duration.ofHours(8), null), Quota.NONE);
        people.as(shop.manager(), () -> rules.change(usual, rules.own().version()));

        importing(
                shop,
                ExchangeKind.RESOURCES,
                "编号,中文名称,标准价,每人每周（小时）\n" + code + ",随默认,,\n" + code + "-B,自己的价,\"99.5\",无\n");

        var follower = card(shop, code);
        assertThat(follower.followed()).containsExactlyInAnyOrder(Rule.values());
        assertThat(follower.rules().listPricePerHour()).isEqualTo(usual.listPricePerHour());
        assertThat(follower.rules().personQuota().week()).isEqualTo(Duration.ofHours(8));
        var own = card(shop, code + "-B");
        assertThat(own.followed())
                .doesNotContain(Rule.LIST_PRICE, Rule.PERSON_QUOTA)
                .contains(Rule.GRID);
        assertThat(own.rules().listPricePerHour().fen()).isEqualTo(9_950);
        assertThat(own.rules().personQuota().isNone()).isTrue();
        for (var format : ExchangeFormat.values()) {
            var file = people.as(shop.manager(), () -> exports.export(ExchangeKind.RESOURCES, format, Words.ENGLISH));
            assertThat(looking(shop, new NewImport(ExchangeKind.RESOURCES, false, "again", file))
                            .counts())
                    .isEqualTo(new ImportCounts(0, 0, 2, 0));
        }
        importing(shop, ExchangeKind.RESOURCES, "编号,中文名称\n" + code + "-B,改名\n");
        assertThat(card(shop, code + "-B").rules()).isEqualTo(own.rules());
        assertThat(card(shop, code + "-B").followed()).isEqualTo(own.followed());
    }

    @Test
    void openingsAreAddedAndTakenBack() {
        var shop = fixtures.workshop();
        var machine = fixtures.published(shop, ResourceKind.MACHINE, 1, rules -> rules);
        var code = fixtures.card(machine).code();
        var csv = "编号,星期,开始时间,结束时间,起始日期,截止日期,随节假日\n"
                + code + ",周二、周四,13:00,17:00,2026/9/1,2027年1月31日,是\n"
                + code + ",周一至周五,1８：00,24:00,2026-09-01,,否\n"
                + code + ",,9:00,12:00,46350,,\n";

        assertThat(importing(shop, ExchangeKind.OPENINGS, csv).counts()).isEqualTo(new ImportCounts(3, 0, 0, 0));
        assertThat(looking(shop, ExchangeKind.OPENINGS, csv).counts()).isEqualTo(new ImportCounts(0, 0, 3, 0));
        assertThat(openings.list(machine))
                .extracting(
                        OpeningPattern::isDated,
                        OpeningPattern::followsHolidays,
                        pattern -> pattern.until().toString())
                .containsExactlyInAnyOrder(
                        tuple(false, true, "17:00"), tuple(false, false, "00:00"), tuple(true, false, "12:00"));

        var shorter = csv.lines().limit(2).collect(Collectors.joining("\n"));
        assertThat(looking(shop, ExchangeKind.OPENINGS, shorter).counts()).isEqualTo(new ImportCounts(0, 0, 1, 0));
        var replacing = new NewImport(ExchangeKind.OPENINGS, true, "o.csv", shorter.getBytes(StandardCharsets.UTF_8));
        assertThat(importing(shop, replacing).counts()).isEqualTo(new ImportCounts(0, 0, 1, 2));
        assertThat(openings.list(machine)).hasSize(1);
    }

    @Test
    void attributesAndWhatAMachineCostAreReadAndToldWhenTheyAreWrong() {
        var shop = fixtures.workshop();
        var code = code();
        var csv = "编号,中文名称,加工能力,指标,设备原值（元）\n" + code
                + ",五轴加工中心,数控铣削（五轴）,主轴转速=18000 rpm; coolant:是; Spindle taper=BT40,\"1,280,000\"\n";

        assertThat(importing(shop, ExchangeKind.RESOURCES, csv).phase()).isEqualTo(ImportPhase.DONE);
        assertThat(card(shop, code).capabilities().getFirst().attributes())
                .containsExactly(
                        AttributeValue.of("coolant", List.of(Attribute.YES)),
                        AttributeValue.of("spindle-speed", BigDecimal.valueOf(18_000)),
                        AttributeValue.of("spindle-taper", List.of("bt40")));
        var id = card(shop, code).id();
        assertThat(people.as(shop.manager(), () -> resources.purchaseValue(id))).contains(Money.yuan("1280000"));
        assertThat(looking(shop, ExchangeKind.RESOURCES, csv).counts()).isEqualTo(new ImportCounts(0, 0, 1, 0));

        var wrong = "编号,中文名称,加工能力,指标,设备原值（元）\n"
                + code() + ",甲,数控铣削（五轴）,主轴转速=很快,-1\n"
                + code() + ",乙,数控铣削（五轴）,主轴转速=9000000,\n"
                + code() + ",丙,数控铣削（五轴）,锁模力=3,\n"
                + code() + ",丁,数控铣削（五轴）,主轴接口=方的,\n"
                + code() + ",戊,数控铣削（五轴）,18000,\n"
                + code() + ",己,数控铣削（五轴）,转速快=1,\n";
        assertThat(looking(shop, ExchangeKind.RESOURCES, wrong).problems())
                .extracting(
                        RowProblem::row,
                        RowProblem::column,
                        problem -> problem.reason().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "attributes", "import-number"),
                        tuple(2, "purchase-value", "resource-price-out-of-range"),
                        tuple(3, "attributes", "resource-figure-out-of-range"),
                        tuple(4, "attributes", "attribute-unknown"),
                        tuple(5, "attributes", "attribute-choice-unknown"),
                        tuple(6, "attributes", "import-attribute"),
                        tuple(7, "attributes", "attribute-unknown"));
    }

    @Test
    void partsStayWhereTheirWholeIs() {
        var shop = fixtures.workshop();
        var machine = fixtures.published(shop, ResourceKind.MACHINE, 1, rules -> rules);
        var line = fixtures.published(shop, ResourceKind.MACHINE, 1, rules -> rules);
        people.as(shop.manager(), () -> parts.join(machine, line));
        people.as(
                shop.manager(),
                () -> sites.add(new NewSite("东楼", "", "路 2 号", "zhenhai", ResourcesFixtures.SHANGHAI, null, null)));
        var elsewhere = "编号,所在场地\n" + fixtures.card(machine).code() + ",东楼\n";
        var twice = "编号,数量\n" + fixtures.card(line).code() + ",2\n";

        assertThat(looking(shop, ExchangeKind.RESOURCES, elsewhere).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).isEqualTo("resource-tied-to-site"));
        assertThat(looking(shop, ExchangeKind.RESOURCES, twice).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).isEqualTo("resource-whole-is-one"));
    }

    @Test
    void badOpeningsAreListed() {
        var shop = fixtures.workshop();
        var code = fixtures.card(fixtures.machine(shop)).code();
        var foreign = fixtures.card(fixtures.machine()).code();

        var look = looking(
                shop,
                ExchangeKind.OPENINGS,
                "code,weekdays,from,until,valid-from,valid-until\n"
                        + foreign + ",Mon,9:00,12:00,2026-09-01,\n"
                        + code + ",Monday and Blursday,9:07,25:00,2026-02-30,2025-01-01\n"
                        + code + ",Mon,12:00,09:00,2026-09-01,2026-08-01\n"
                        + code + ",,9:00,12:00,,\n");

        assertThat(look.problems())
                .extracting(
                        RowProblem::row,
                        RowProblem::column,
                        problem -> problem.reason().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "code", "import-code-unknown"),
                        tuple(3, "weekdays", "import-weekdays"),
                        tuple(3, "from", "opening-step"),
                        tuple(3, "until", "import-time"),
                        tuple(3, "valid-from", "import-date"),
                        tuple(3, "valid-until", "opening-valid-backwards"),
                        tuple(4, "until", "opening-ends-before-start"),
                        tuple(4, "valid-until", "opening-valid-backwards"),
                        tuple(5, "valid-from", "import-day-missing"));
    }

    @Test
    void techniciansComeWithTheirAccountsAndTheMachinesTheyMayRun() {
        var shop = fixtures.workshop();
        var mill = fixtures.card(fixtures.machine(shop)).code();
        var lathe = fixtures.card(fixtures.machine(shop)).code();
        var mail = people.mail(people.technician(shop.provider()));
        var stranger = people.mail(people.technician(people.provider()));
        var code = code();
        var headings = "编号,中文名称,账号邮箱,可操作的设备,状态\n";

        assertThat(importing(
                                shop,
                                ExchangeKind.TECHNICIANS,
                                headings + code + ",王师傅," + mail + "," + mill + "；" + lathe.toLowerCase(Locale.ROOT)
                                        + ",已发布\n")
                        .counts())
                .isEqualTo(new ImportCounts(1, 0, 0, 0));
        var technician = card(shop, code);
        assertThat(technician.member()).isNotNull();
        assertThat(skills.machinesOf(technician.id())).hasSize(2);

        importing(shop, ExchangeKind.TECHNICIANS, "编号,中文名称,可操作的设备\n" + code + ",王师傅," + mill + "\n");
        assertThat(skills.machinesOf(technician.id()))
                .containsExactly(card(shop, mill).id());

        assertThat(looking(
                                shop,
                                ExchangeKind.TECHNICIANS,
                                headings
                                        + code + "-2,李师傅," + mail + ",,\n"
                                        + code + "-3,张师傅," + stranger + ",XX-1,\n"
                                        + mill + ",不是人,,,\n")
                        .problems())
                .extracting(
                        RowProblem::row,
                        RowProblem::column,
                        problem -> problem.reason().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "mail", "resource-member-taken"),
                        tuple(3, "mail", "resource-member-unknown"),
                        tuple(3, "machines", "import-machine-unknown"),
                        tuple(4, "code", "import-no-technician"));
    }

    @Test
    void anImportThatIsStoppedLeavesNothingBehind() {
        var shop = fixtures.workshop();
        var run = new ImportRun(shop.manager(), file(ExchangeKind.RESOURCES, HEADINGS + rows(code(), 0, 500)));
        work.look(
                run,
                file(ExchangeKind.RESOURCES, HEADINGS + rows(code(), 0, 500)).content());
        assertThat(run.state().phase()).isEqualTo(ImportPhase.READY);
        var seen = new ArrayList<ImportState>();
        run.follow(() -> {
            seen.add(run.state());
            if (run.state().phase() == ImportPhase.WRITING && run.state().done() >= 200) {
                run.stop();
            }
        });

        assertThat(run.start()).isTrue();
        work.write(run);

        assertThat(seen).extracting(ImportState::phase).contains(ImportPhase.CHECKING, ImportPhase.WRITING);
        assertThat(run.state().phase()).isEqualTo(ImportPhase.STOPPED);
        assertThat(people.as(shop.manager(), () -> resources.ofProvider(shop.provider())))
                .isEmpty();
    }

    @Test
    void whatSomeoneElseHasChangedMeanwhileIsShownAgainBeforeItIsWritten() {
        var shop = fixtures.workshop();
        var code = code();
        var csv = HEADINGS + rows(code, 0, 2);
        looking(shop, ExchangeKind.RESOURCES, csv);
        var colleague = people.manager(shop.provider());
        var first = HEADINGS + rows(code, 0, 1);
        people.as(colleague, () -> imports.begin(file(ExchangeKind.RESOURCES, first)));
        settled(new Workshop(shop.provider(), colleague, shop.site()));
        people.as(colleague, imports::carryOut);
        settled(new Workshop(shop.provider(), colleague, shop.site()));

        var again = writing(shop);

        assertThat(again.phase()).isEqualTo(ImportPhase.READY);
        assertThat(again.refusal()).isInstanceOf(ImportOvertaken.class);
        assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0));
        assertThat(writing(shop).phase()).isEqualTo(ImportPhase.DONE);
    }

    @Test
    void onePersonHasOneImportAtATime() {
        var shop = fixtures.workshop();
        var busy = new ImportRun(shop.manager(), file(ExchangeKind.RESOURCES, ""));
        runs.begin(busy);
        assertThatThrownBy(() -> people.as(shop.manager(), () -> imports.begin(file(ExchangeKind.RESOURCES, HEADINGS))))
                .isInstanceOf(ImportRunning.class);
        busy.stopped();
        looking(shop, ExchangeKind.RESOURCES, HEADINGS + rows(code(), 0, 1));
        people.as(shop.manager(), imports::forget);
        assertThat(people.as(shop.manager(), imports::current)).isEmpty();
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreTakenAwayHarmless() {
        var shop = fixtures.workshop();
        var code = code();
        importing(shop, ExchangeKind.RESOURCES, "编号,中文名称\n" + code + ",\"=HYPERLINK(\"\"http://x\"\")\"\n");
        assertThat(card(shop, code).nameZh()).isEqualTo("=HYPERLINK(\"http://x\")");
        var file = people.as(
                shop.manager(), () -> exports.export(ExchangeKind.RESOURCES, ExchangeFormat.CSV, Words.CHINESE));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK")
                .doesNotContain(",\"=HYPER");
    }

    @Test
    void fiveThousandRowsTakeSeconds() {
        var shop = fixtures.workshop();
        var code = code();
        var header = HEADINGS.strip().split(",");
        var rows = new ArrayList<List<TableCell>>();
        rows.add(cells(List.of(header)));
        IntStream.range(0, 5_000)
                .forEach(i -> rows.add(cells(List.of(
                        code + "-" + i,
                        "机床 " + i,
                        "设备",
                        "cnc-turning",
                        "650",
                        "0.02",
                        "120",
                        "30",
                        "60",
                        "240",
                        "已发布"))));
        var file = TableWriter.xlsx(List.of(new TableWriter.SheetRows("资源", List.of(), 1, rows)));

        long begun = System.nanoTime();
        var look = looking(shop, new NewImport(ExchangeKind.RESOURCES, false, "5000.xlsx", file));
        long looked = System.nanoTime();
        var written = writing(shop);
        long done = System.nanoTime();

        assertThat(look.problems()).isEmpty();
        assertThat(written.phase()).isEqualTo(ImportPhase.DONE);
        assertThat(written.counts()).isEqualTo(new ImportCounts(5_000, 0, 0, 0));
        long again = System.nanoTime();
        assertThat(looking(shop, new NewImport(ExchangeKind.RESOURCES, false, "5000.xlsx", file))
                        .counts()
                        .same())
                .isEqualTo(5_000);
        long same = System.nanoTime();
        LOG.info(
                "5,000 rows of XLSX: looked at in {} ms, written in {} ms ({} rows/s for both); against 5,000 existing in {} ms",
                millis(looked - begun),
                millis(done - looked),
                5_000_000L / Math.max(1, millis(done - begun)),
                millis(same - again));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /** A workshop with resources of all kinds, with hours, and a technician, all at random. */
    private Workshop furnished(Random random) {
        var shop = fixtures.workshop();
        var prefix = code();
        var csv = new StringBuilder(
                "code;name-zh;name-en;kind;room;status;maker;year;units;capability;envelope-x;tolerance;power;"
                        + "materials;attributes;purchase-value;list-price;policy-price;grid;min-length;max-length;lead-time;horizon;set-up;audience;"
                        + "approval;operator-required;cancellation-deadline;grace-time;description-zh\n");
        for (int i = 0; i < 12; i++) {
            int price = random.nextInt(50_000);
            int grid = List.of(15, 30, 60).get(random.nextInt(3));
            csv.append(String.join(
                    ";",
                    prefix + "-" + i,
                    quoted(any(random, "=1+1;机床", "五轴 \"大\"; 二号", "名称，带逗号", "'quoted", "@x") + i),
                    quoted(any(random, "", "Mill, five-axis", "-dash")),
                    any(random, "MACHINE", "WORKSTATION", "ROOM"),
                    any(random, "", "=A-201"),
                    any(random, "DRAFT", "DRAFT", "WITHDRAWN", "PUBLISHED").replace("WITHDRAWN", "PUBLISHED"),
                    any(random, "", "DMG", "+M"),
                    any(random, "", "1999", "2024"),
                    "1",
                    "cnc-milling-5-axis",
                    any(random, "", "650"),
                    any(random, "", "0.005", "1"),
                    any(random, "", "5.5", "0.001"),
                    quoted(any(random, "", "titanium", "steel; aluminium")),
                    quoted(any(
                            random,
                            "",
                            "spindle-speed=18000; coolant=no",
                            "Spindle taper：HSK-A63; 主轴转速＝24,000 rpm; tool-places=60")),
                    any(random, "", "1280000", "99.5"),
                    price / 100 + "." + String.format(Locale.ROOT, "%02d", price % 100),
                    Integer.toString(random.nextInt(Math.max(1, price / 100))),
                    Integer.toString(grid),
                    Integer.toString(grid * (1 + random.nextInt(4))),
                    Integer.toString(grid * (5 + random.nextInt(20))),
                    any(random, "0", "2", "100 min", "0.5"),
                    any(random, "7", "90", "36 h", "1441 min"),
                    any(random, "0", "15", "7"),
                    any(random, "ANYONE_SIGNED_IN", "PATENT_HOLDERS"),
                    any(random, "AUTOMATIC", "PROVIDER"),
                    any(random, "yes", "no"),
                    any(random, "24", "7 min"),
                    any(random, "5", "30"),
                    quoted(any(random, "", "一行\n二行", "  -  x", "a,b;c\td"))));
            csv.append('\n');
            if (random.nextBoolean()) {
                csv.append(prefix).append('-').append(i).append(";;;;;;;;;cnc-turning;;0.1;;\n");
            }
        }
        var state = importing(shop, ExchangeKind.RESOURCES, csv.toString());
        assertThat(state.problems()).isEmpty();
        assertThat(state.phase()).isEqualTo(ImportPhase.DONE);
        var machine = fixtures.machine(shop);
        fixtures.technician(shop, machine);
        var hours =
                new StringBuilder("code,weekdays,from,until,valid-from,valid-until,follows-holidays,replaces-day\n");
        for (int i = 0; i < 12; i++) {
            boolean dated = random.nextInt(4) == 0;
            int from = random.nextInt(95);
            int until = from + 1 + random.nextInt(96 - from);
            hours.append("%s-%d,%s,%02d:%02d,%02d:%02d,2026-1%d-0%d,%s,%s,%s%n"
                    .formatted(
                            prefix,
                            i,
                            dated ? "" : any(random, "\"Mon, Wed\"", "daily", "工作日", "7"),
                            from / 4,
                            from % 4 * 15,
                            until / 4,
                            until % 4 * 15,
                            random.nextInt(3),
                            1 + random.nextInt(9),
                            dated ? "" : any(random, "", "2027-01-31"),
                            dated ? "no" : any(random, "yes", "no"),
                            dated ? any(random, "yes", "no") : "no"));
        }
        var opened = importing(shop, ExchangeKind.OPENINGS, hours.toString());
        assertThat(opened.problems()).isEmpty();
        return shop;
    }

    private List<String> people(Workshop shop) {
        return people.as(shop.manager(), () -> resources.ofProvider(shop.provider())).stream()
                .filter(card -> card.kind() == ResourceKind.TECHNICIAN)
                .map(ResourceCard::code)
                .toList();
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String rows(String code, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> code + "-" + i + ",机床 " + i + ",设备,数控车削,650,0.02,120,30,60,240,已发布\n")
                .collect(Collectors.joining());
    }

    private static List<List<TableCell>> rows(byte[] file) {
        return TableReader.read(file).rows().stream()
                .map(TableRow::cells)
                .map(ExchangeTests::cells)
                .toList();
    }

    /** The rows with other codes, so that another provider may have the same things; twice is once. */
    private static List<List<TableCell>> recoded(List<List<TableCell>> rows) {
        return Stream.concat(
                        rows.stream().limit(1),
                        rows.stream()
                                .skip(1)
                                .map(row -> Stream.concat(
                                                Stream.of(new TableCell.Text("Z"
                                                        + plain(row.getFirst()).replaceAll("^Z+", ""))),
                                                row.stream().skip(1))
                                        .map(cell -> (TableCell) cell)
                                        .toList()))
                .toList();
    }

    private static List<TableCell> cells(List<String> texts) {
        return texts.stream().map(text -> (TableCell) new TableCell.Text(text)).toList();
    }

    private static String plain(TableCell cell) {
        return cell instanceof TableCell.Text words ? words.text() : cell.plain();
    }

    private void refused(Workshop shop, String csv, String code) {
        var state = looking(shop, ExchangeKind.RESOURCES, csv);
        assertThat(state.phase()).isEqualTo(ImportPhase.FAILED);
        assertThat(state.refusal()).isNotNull().extracting(Refusal::code).isEqualTo(code);
    }

    private ImportState importing(Workshop shop, ExchangeKind kind, String csv) {
        return importing(shop, file(kind, csv));
    }

    private ImportState importing(Workshop shop, NewImport file) {
        var look = looking(shop, file);
        return look.phase() == ImportPhase.READY ? writing(shop) : look;
    }

    private ImportState looking(Workshop shop, ExchangeKind kind, String csv) {
        return looking(shop, file(kind, csv));
    }

    private ImportState looking(Workshop shop, NewImport file) {
        people.as(shop.manager(), () -> imports.begin(file));
        return settled(shop);
    }

    private ImportState writing(Workshop shop) {
        people.as(shop.manager(), imports::carryOut);
        return settled(shop);
    }

    private ImportState settled(Workshop shop) {
        await().atMost(Duration.ofMinutes(3)).until(() -> !current(shop).phase().isBusy());
        return current(shop);
    }

    private ImportState current(Workshop shop) {
        return people.as(shop.manager(), imports::current).orElseThrow();
    }

    private static NewImport file(ExchangeKind kind, String csv) {
        return new NewImport(kind, false, "test.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private ResourceCard card(Workshop shop, String code) {
        return people.as(shop.manager(), () -> resources.findByCode(code)).orElseThrow();
    }

    private List<String> audit(String action, String subject) {
        return database.sql("select detail from audit_entry where action = ? and subject = ?")
                .params(action, subject)
                .query(String.class)
                .list();
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
