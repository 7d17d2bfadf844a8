package org.gongfang.resources;

import org.jspecify.annotations.Nullable;

/** What is written about a kind of qualification. */
public record QualificationForm(
        String nameZh,
        String nameEn,
        int validMonths,
        @Nullable Integer unusedMonths) {}
