package org.gongfang.resources;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pictures that people have sent, of machines and of their faults. Everyone sees what a published card shows; anything
 * else only the provider's own people see, whoever sent it, and those to whom something is shown that contains it.
 */
@Service
@Transactional(readOnly = true)
public class Pictures {

    private final PictureMaker maker;
    private final PictureRecords pictures;
    private final PlacedPictureRecords placed;
    private final FileChunks files;
    private final CurrentMember currentMember;
    private final Ownership ownership;
    private final List<PictureViewers> viewers;
    private final Clock clock;

    Pictures(
            PictureMaker maker,
            PictureRecords pictures,
            PlacedPictureRecords placed,
            FileChunks files,
            CurrentMember currentMember,
            Ownership ownership,
            List<PictureViewers> viewers,
            Clock clock) {
        this.maker = maker;
        this.pictures = pictures;
        this.placed = placed;
        this.files = files;
        this.currentMember = currentMember;
        this.ownership = ownership;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * Looks at the bytes of a JPEG, PNG or WebP file and makes the picture anew: turned upright, resized, without
     * metadata. It takes a while; call it before the transaction.
     *
     * @throws org.gongfang.shared.InvalidInput on the field {@code picture}, when it cannot be taken
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.SUPPORTS)
    public CheckedPicture check(byte[] content) {
        return maker.make(content);
    }

    /**
     * Keeps the picture for the provider whose resource it shows, inside the caller's transaction; the caller has
     * checked that its member may add one there.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.MANDATORY)
    public PictureId add(OrganisationId provider, CheckedPicture picture) {
        var stored = pictures.save(new StoredPicture(provider, currentMember.id(), clock.instant(), picture));
        files.write(stored.file(PictureSize.LARGE), picture.large());
        files.write(stored.file(PictureSize.SMALL), picture.small());
        return stored.id();
    }

    /** The picture to be shown, or nothing when there is none that the caller may see. */
    public Optional<ServedFile> find(PictureId id, PictureSize size) {
        return pictures.findById(id).flatMap(picture -> {
            boolean everyone = placed.isPublic(id);
            return everyone || isAmongThem(picture) ? Optional.of(served(picture, size, everyone)) : Optional.empty();
        });
    }

    private boolean isAmongThem(StoredPicture picture) {
        return ownership.worksFor(picture.provider())
                || currentMember
                        .find()
                        .filter(member -> picture.wasAddedBy(member.id())
                                || viewers.stream().anyMatch(viewer -> viewer.maySee(member.id(), picture.id())))
                        .isPresent();
    }

    private ServedFile served(StoredPicture picture, PictureSize size, boolean everyone) {
        var file = picture.file(size);
        return new ServedFile(
                file.toString(),
                picture.form().mediaType(),
                file.toString(),
                everyone,
                target -> files.read(file, target));
    }
}
