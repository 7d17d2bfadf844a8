package org.gongfang.reservations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongfang.resources.CheckedPicture;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.PictureId;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a use. Everything but the result may be left out.
 *
 * @param usedFrom since when the resource was really used, or null for the check-in
 * @param usedUntil until when, or null for the check-out
 * @param counter what the machine's counter says, in hours and at most tenths, or null
 * @param pictures pictures to be added, made by {@link org.gongfang.resources.Pictures#check}
 * @param removed pictures of the report as it was that go
 * @param fault what is broken, or null
 */
public record NewUseReport(
        UseResult result,
        @Nullable Instant usedFrom,
        @Nullable Instant usedUntil,
        String note,
        String material,
        String amount,
        @Nullable BigDecimal counter,
        List<CheckedPicture> pictures,
        Set<PictureId> removed,
        @Nullable Broken fault) {

    /** Done, all fine. */
    public static final NewUseReport FINE = of(UseResult.SUCCEEDED, "");

    /** A fault found during the use; it goes to the staff as any other. */
    public record Broken(ResourceId resource, FaultSeverity severity, String description) {}

    public NewUseReport {
        pictures = List.copyOf(pictures);
        removed = Set.copyOf(removed);
    }

    /** The result, and a word about it. */
    public static NewUseReport of(UseResult result, String note) {
        return new NewUseReport(result, null, null, note, "", "", null, List.of(), Set.of(), null);
    }
}
