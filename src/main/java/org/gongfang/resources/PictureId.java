package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a picture. */
@Embeddable
public record PictureId(UUID value) implements Serializable {

    public static PictureId next() {
        return new PictureId(TimeOrderedId.next());
    }

    /** The path under which the picture is served, to those who may see it. */
    public String path(PictureSize size) {
        return "pictures/" + value + (size == PictureSize.SMALL ? "?size=small" : "");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
