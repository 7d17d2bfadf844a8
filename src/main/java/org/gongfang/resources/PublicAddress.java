package org.gongfang.resources;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people outside find resources: the addresses that stand on labels. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${gongfang.base-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The full address of the page of a resource. */
    public String of(String code) {
        return base + "/resources/" + code;
    }
}
