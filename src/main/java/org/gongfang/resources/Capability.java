package org.gongfang.resources;

import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Words;

/** One process that machines do, from the taxonomy, with what can be said of it. */
public record Capability(
        CapabilityCode code, String group, String nameZh, String nameEn, List<Attribute> attributes, boolean retired) {

    public Capability {
        attributes = List.copyOf(attributes);
    }

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }

    /** What people are asked for: the attributes that are not retired. */
    public List<Attribute> offeredAttributes() {
        return attributes.stream().filter(attribute -> !attribute.retired()).toList();
    }
}
