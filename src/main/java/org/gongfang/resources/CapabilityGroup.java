package org.gongfang.resources;

import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Words;

/** A group of capabilities in the taxonomy, such as milling, with its capabilities in order. */
public record CapabilityGroup(
        String code, String nameZh, String nameEn, List<Capability> capabilities, boolean retired) {

    public CapabilityGroup {
        capabilities = List.copyOf(capabilities);
    }

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }

    /** The group with those of its capabilities that are not retired. */
    CapabilityGroup offered() {
        return new CapabilityGroup(
                code,
                nameZh,
                nameEn,
                capabilities.stream()
                        .filter(capability -> !capability.retired())
                        .toList(),
                retired);
    }
}
