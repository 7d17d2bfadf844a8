package org.gongfang.resources;

import org.jspecify.annotations.Nullable;

/**
 * A calendar as it was handed in or fetched.
 *
 * @param address where it was fetched and will be asked for again, or null when it was handed in as a file
 */
public record ReadTimetable(
        @Nullable String address, String fileName, byte[] content, String entityTag, String lastModified) {}
