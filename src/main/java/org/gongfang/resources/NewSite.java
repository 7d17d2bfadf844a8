package org.gongfang.resources;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a manager writes down about a site; the provider is the manager's own. */
public record NewSite(
        String nameZh,
        String nameEn,
        String address,
        String district,
        ZoneId zone,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
