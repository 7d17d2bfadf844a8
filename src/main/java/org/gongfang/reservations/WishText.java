package org.gongfang.reservations;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is wished into one column, and reads it back. */
final class WishText {

    static final int LONGEST = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
            .build();

    private WishText() {}

    /** @throws InvalidInput when more is wished than can be kept */
    static String write(SlotQuery wish) {
        var text = JSON.writeValueAsString(wish);
        if (text.length() > LONGEST) {
            throw new InvalidInput("waitlist-wish", "capability");
        }
        return text;
    }

    static SlotQuery read(String text) {
        return JSON.readValue(text, SlotQuery.class);
    }

    /**
     * What two equal wishes have in common: of a window the day on which it begins, since "from now on" is another moment
     * every time; of a single slot its very start.
     */
    static String digest(SlotQuery wish) {
        var conditions = wish.conditions();
        var plain = wish.under(conditions.at(Set.of(), conditions.from(), conditions.until()));
        var from = wish.window().length().equals(wish.length())
                ? wish.window().startsAt()
                : LocalDate.ofInstant(wish.window().startsAt(), Spoken.DISTRICT_ZONE);
        var days = conditions.weekdays().stream().sorted().toList();
        var sameStart = plain.within(new TimeSlot(Instant.EPOCH, wish.window().endsAt()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((write(sameStart) + from + days).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
