package org.gongfang.reservations.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.identity.Districts;
import org.gongfang.reservations.ui.WishWords.Term;
import org.gongfang.resources.Capabilities;
import org.gongfang.shared.Spoken;
import org.springframework.stereotype.Component;

/** Reads sentences with the words that the exchange knows today. */
@Component
class WishReader {

    /** What makes a material an alloy is often left unsaid: 钛 for 钛合金. */
    private static final String ALLOY = "合金";

    private final Capabilities capabilities;
    private final Districts districts;
    private final Clock clock;

    WishReader(Capabilities capabilities, Districts districts, Clock clock) {
        this.capabilities = capabilities;
        this.districts = districts;
        this.clock = clock;
    }

    ParsedWish read(String sentence) {
        return new WishParser(words(), LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE)).parse(sentence);
    }

    private WishWords words() {
        return new WishWords(
                capabilities.all().stream()
                        .flatMap(group -> group.capabilities().stream())
                        .map(capability -> new Term(
                                capability.code().value(),
                                List.of(
                                        capability.nameZh(),
                                        capability.nameEn(),
                                        capability.code().value())))
                        .toList(),
                districts.all().stream()
                        .map(district -> new Term(
                                district.code(),
                                List.of(stem(district.nameZh()), stem(district.nameEn()), district.code())))
                        .toList(),
                capabilities.materials().stream()
                        .map(material -> new Term(
                                material.code(),
                                List.of(
                                        material.nameZh(),
                                        material.nameZh().replace(ALLOY, ""),
                                        material.nameEn(),
                                        material.code().replace('-', ' '))))
                        .toList());
    }

    /** 镇海 for 镇海区 and Zhenhai for Zhenhai District; the parser takes the suffix along when it is there. */
    private static String stem(String district) {
        return district.replaceFirst("(?<=..)[区县市]$", "").replaceFirst("(?i)\\s+(district|county|city)$", "");
    }
}
