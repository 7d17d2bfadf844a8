package org.gongfang.resources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongfang.shared.Housekeeping;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes pictures and documents that were taken off a card more than a day ago, bytes and all. */
@Component
class RemovedFiles implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 500;

    private final PlacedPictureRecords placed;
    private final PictureRecords pictures;
    private final DocumentRecords documents;
    private final FileChunks files;
    private final Clock clock;

    RemovedFiles(
            PlacedPictureRecords placed,
            PictureRecords pictures,
            DocumentRecords documents,
            FileChunks files,
            Clock clock) {
        this.placed = placed;
        this.pictures = pictures;
        this.documents = documents;
        this.files = files;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        var moment = clock.instant().minus(KEPT);
        return pictures(moment) + documents(moment);
    }

    private int documents(Instant moment) {
        var old = documents.findRemovedBefore(moment, Limit.of(MOST));
        files.delete(old.stream().map(document -> document.id().value()).toList());
        documents.deleteAll(old);
        return old.size();
    }

    private int pictures(Instant moment) {
        var old = placed.findRemovedBefore(moment, Limit.of(MOST));
        placed.deleteAll(old);
        placed.flush();
        var gone = pictures.findAllById(old.stream().map(PlacedPicture::picture).toList());
        gone.forEach(picture -> files.delete(picture.files()));
        pictures.deleteAll(gone);
        return old.size();
    }
}
