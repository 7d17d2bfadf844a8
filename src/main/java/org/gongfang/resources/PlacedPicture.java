package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture's place on a resource's card, with the words for those who cannot see it. */
@Entity
@Table(name = "resource_picture")
class PlacedPicture {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "picture_id"))
    private PictureId picture;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private ResourceId resource;

    private int place;
    private String wordsZh;
    private String wordsEn;
    private @Nullable Instant removedAt;

    protected PlacedPicture() {}

    PlacedPicture(PictureId picture, ResourceId resource, int place) {
        this.picture = picture;
        this.resource = resource;
        this.place = place;
        wordsZh = "";
        wordsEn = "";
    }

    PictureId picture() {
        return picture;
    }

    ResourceId resource() {
        return resource;
    }

    int place() {
        return place;
    }

    String wordsZh() {
        return wordsZh;
    }

    String wordsEn() {
        return wordsEn;
    }

    void describe(String chinese, String english) {
        wordsZh = chinese;
        wordsEn = english;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    void remove(Instant at) {
        removedAt = at;
    }

    void putBack() {
        removedAt = null;
    }
}
