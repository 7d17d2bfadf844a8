package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** A picture as it is kept; its bytes lie in {@link FileChunks}, those of the large size under its own id. */
@Entity
@Table(name = "picture")
class StoredPicture {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PictureId id;

    @Version
    private @Nullable Integer version;

    private UUID smallId;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @AttributeOverride(name = "value", column = @Column(name = "added_by"))
    private MemberId addedBy;

    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private PictureForm form;

    private int width;
    private int height;

    protected StoredPicture() {}

    StoredPicture(OrganisationId provider, MemberId addedBy, Instant addedAt, CheckedPicture picture) {
        id = PictureId.next();
        smallId = TimeOrderedId.next();
        this.provider = provider;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        form = picture.form();
        width = picture.width();
        height = picture.height();
    }

    PictureId id() {
        return id;
    }

    OrganisationId provider() {
        return provider;
    }

    boolean wasAddedBy(MemberId member) {
        return addedBy.equals(member);
    }

    UUID file(PictureSize size) {
        return size == PictureSize.SMALL ? smallId : id.value();
    }

    List<UUID> files() {
        return List.of(id.value(), smallId);
    }

    PictureForm form() {
        return form;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
