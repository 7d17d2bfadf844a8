package org.gongfang.resources;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps a length of time as whole minutes. */
@Converter
class MinutesConverter implements AttributeConverter<Duration, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Duration length) {
        return length == null ? null : Math.toIntExact(length.toMinutes());
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
