package org.gongfang.resources;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A kept file that someone may read. What lies under one tag never changes.
 *
 * @param everyone whether anybody at all may read it, so that caches on the way may keep it
 */
public record ServedFile(String tag, String mediaType, String name, boolean everyone, Content content) {

    /** Writes the content, piece by piece. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream target) throws IOException;
    }
}
