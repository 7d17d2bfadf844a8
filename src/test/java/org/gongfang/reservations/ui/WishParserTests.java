package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.reservations.ui.Wish.Envelope;
import org.gongfang.reservations.ui.WishWords.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that people write into the one box, and what they mean on Wednesday 25 November 2026. */
class WishParserTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final Days NEXT_WEEK = new Days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6));

    private final WishParser parser = new WishParser(
            new WishWords(
                    List.of(
                            new Term("cnc-milling-3-axis", List.of("三轴数控铣削", "CNC milling, 3-axis")),
                            new Term("cnc-milling-5-axis", List.of("五轴数控铣削", "CNC milling, 5-axis")),
                            new Term("cnc-turning", List.of("数控车削", "CNC turning")),
                            new Term("wire-edm", List.of("线切割", "Wire EDM")),
                            new Term("laser-cutting", List.of("激光切割", "Laser cutting")),
                            new Term("laser-engraving", List.of("激光雕刻", "Laser engraving")),
                            new Term("fdm-printing", List.of("FDM 3D打印", "FDM 3D printing")),
                            new Term("sandblasting", List.of("喷砂", "Sandblasting"))),
                    List.of(
                            new Term("zhenhai", List.of("镇海", "镇海区", "Zhenhai")),
                            new Term("yuyao", List.of("余姚", "余姚市", "Yuyao"))),
                    List.of(
                            new Term("titanium", List.of("钛合金", "钛", "Titanium")),
                            new Term("aluminium", List.of("铝合金", "铝", "Aluminium")))),
            WEDNESDAY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNC铣 五轴 2小时 下周",
                "CNC milling, 5-axis, 2 hours, next week",
                "ＣＮＣ铣　五轴　２小时　下周",
                "下周想用五轴数控铣两个小时",
                "5 axis mill next week 2h"
            })
    void theWishOfTheMainJobIsUnderstood(String sentence) {
        var parsed = parser.parse(sentence);

        assertThat(parsed.wish())
                .isEqualTo(Wish.ANYTHING
                        .withCapability("cnc-milling-5-axis")
                        .withLength(Duration.ofHours(2))
                        .withDays(NEXT_WEEK));
        assertThat(parsed.leftovers()).isEmpty();
    }

    @Test
    void everyFilterMayStandInOneSentence() {
        var parsed = parser.parse("镇海区 线切割 钛合金 400x300x50mm 公差0.02mm 一个半小时 明天 带操作员");

        assertThat(parsed.wish())
                .isEqualTo(new Wish(
                        "wire-edm",
                        Duration.ofMinutes(90),
                        new Days(WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(1)),
                        "zhenhai",
                        "titanium",
                        new Envelope(400, 300, 50),
                        20,
                        true,
                        false));
        assertThat(parsed.leftovers()).isEmpty();
    }

    @Test
    void theSentenceOfTheDomainIsUnderstood() {
        var parsed = parser.parse("titanium, 400 mm, 0.02 mm, two hours next week");

        assertThat(parsed.wish())
                .isEqualTo(Wish.ANYTHING
                        .withMaterial("titanium")
                        .withEnvelope(new Envelope(400, null, null))
                        .withTolerance(20)
                        .withLength(Duration.ofHours(2))
                        .withDays(NEXT_WEEK));
    }

    @ParameterizedTest
    @CsvSource({
        "2小时, PT2H",
        "2.5 hours, PT2H30M",
        "1小时30分, PT1H30M",
        "90分钟, PT1H30M",
        "45 min, PT45M",
        "半小时, PT30M",
        "半个小时, PT30M",
        "half an hour, PT30M",
        "三个小时, PT3H",
        "an hour, PT1H",
        "半天, PT4H",
        "一天, PT8H",
        "two days, PT2H",
        "2 days, PT16H"
    })
    void lengthsAreReadAsPeopleSayThem(String sentence, Duration length) {
        assertThat(parser.parse(sentence).wish().length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "今天, 2026-11-25, 2026-11-25",
        "tomorrow, 2026-11-26, 2026-11-26",
        "后天, 2026-11-27, 2026-11-27",
        "本周, 2026-11-25, 2026-11-29",
        "这个星期, 2026-11-25, 2026-11-29",
        "this week, 2026-11-25, 2026-11-29",
        "下个星期, 2026-11-30, 2026-12-06",
        "周五, 2026-11-27, 2026-11-27",
        "周二, 2026-12-01, 2026-12-01",
        "下周二, 2026-12-01, 2026-12-01",
        "下星期天, 2026-12-06, 2026-12-06",
        "next Friday, 2026-12-04, 2026-12-04",
        "on wed, 2026-11-25, 2026-11-25",
        "周末, 2026-11-28, 2026-11-29",
        "12月3日, 2026-12-03, 2026-12-03",
        "1月3号, 2027-01-03, 2027-01-03",
        "3 December, 2026-12-03, 2026-12-03",
        "Dec 3rd, 2026-12-03, 2026-12-03",
        "2026-12-24, 2026-12-24, 2026-12-24",
        "未来10天, 2026-11-25, 2026-12-04",
        "next 3 days, 2026-11-25, 2026-11-27"
    })
    void daysAreReadAsPeopleSayThem(String sentence, LocalDate from, LocalDate to) {
        assertThat(parser.parse(sentence).wish().days()).isEqualTo(new Days(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "激光切割, laser-cutting",
        "laser cut, laser-cutting",
        "3D打印, fdm-printing",
        "3d print, fdm-printing",
        "数控车, cnc-turning",
        "三轴铣, cnc-milling-3-axis",
        "wire edm, wire-edm"
    })
    void capabilitiesAreFoundByPartsOfTheirNames(String sentence, String capability) {
        assertThat(parser.parse(sentence).wish().capability()).isEqualTo(capability);
    }

    @Test
    void wordsThatMeanNothingHereAreNamed() {
        var parsed = parser.parse("喷漆 叶轮 2小时");

        assertThat(parsed.wish()).isEqualTo(Wish.ANYTHING);
        assertThat(parsed.leftovers()).containsExactly("喷漆", "叶轮");
    }

    @Test
    void wordsBesideTheCapabilityAreNamedToo() {
        var parsed = parser.parse("五轴铣 叶轮");

        assertThat(parsed.wish().capability()).isEqualTo("cnc-milling-5-axis");
        assertThat(parsed.leftovers()).containsExactly("叶轮");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "，。！", "99月99日", "0小时", "2026-13-45", "的", "(((", "x x x", "99999999999999小时"})
    void noSentenceBreaksTheParser(String sentence) {
        assertThat(parser.parse(sentence).wish().capability()).isNull();
    }
}
