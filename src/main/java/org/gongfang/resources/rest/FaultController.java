package org.gongfang.resources.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.UUID;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.Faults;
import org.gongfang.resources.NewFault;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The faults of a resource: reported by those who work with it, read by its staff. */
@RestController
@RequestMapping("/api/v1/resources/{id}/faults")
@Tag(name = "resources")
class FaultController {

    private final Faults faults;
    private final Pictures pictures;

    FaultController(Faults faults, Pictures pictures) {
        this.faults = faults;
        this.pictures = pictures;
    }

    /**
     * A report.
     *
     * @param severity minor, degraded or blocking
     * @param picture a JPEG, PNG or WebP file in base64, or null
     */
    record Report(@Nullable String severity, @Nullable String description, byte @Nullable [] picture) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Reports a fault",
            description =
                    "By the resource's staff and by people who have, or had, a reservation of it. A blocking fault"
                            + " closes the resource at once when the staff report it, or somebody who is using it now. The same"
                            + " report sent twice is one.")
    FaultBody report(@PathVariable UUID id, @RequestBody Report report) {
        var picture = report.picture();
        var fault = faults.report(new NewFault(
                new ResourceId(id),
                severity(report.severity()),
                report.description() == null ? "" : report.description(),
                picture == null ? null : pictures.check(picture)));
        return FaultBody.of(faults.find(fault).orElseThrow(NotFound::new));
    }

    @GetMapping
    @Operation(summary = "The faults of a resource of one's own provider, the latest first")
    CursorPage<FaultBody> list(
            @PathVariable UUID id,
            @Parameter(description = "Whether those that are settled are left out.")
                    @RequestParam(defaultValue = "false")
                    boolean open,
            @Parameter(description = "The cursor that the page before named as next.")
                    @RequestParam(required = false)
                    @Nullable
                    String page,
            @Parameter(description = "How many items at most, up to 200.") @RequestParam(defaultValue = "50")
                    int size) {
        return faults.of(new ResourceId(id), open, page, size).map(FaultBody::of);
    }

    private static FaultSeverity severity(@Nullable String word) {
        return Arrays.stream(FaultSeverity.values())
                .filter(severity -> ResourceBody.word(severity).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("fault-severity", "severity"));
    }
}
