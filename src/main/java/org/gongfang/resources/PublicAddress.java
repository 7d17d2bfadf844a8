package org.gongfang.resources;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses in full, as they stand on labels and in codes to be scanned. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${gongfang.base-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The full address on the label of a resource: to its check-in for those who are signed in, to its page for others. */
    public String of(String code) {
        return of("at", code);
    }

    /** The full address of something on a screen. */
    public String of(String screen, String code) {
        return base + "/" + screen + "/" + code;
    }
}
