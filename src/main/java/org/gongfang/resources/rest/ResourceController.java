package org.gongfang.resources.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.identity.Districts;
import org.gongfang.resources.AttributeNeed;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceFilter;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcePictures;
import org.gongfang.resources.Resources;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /api/v1/resources: what can be booked. */
@RestController
@RequestMapping("/api/v1/resources")
@Tag(name = "resources")
class ResourceController {

    private static final int MAX_NEEDS = 10;

    private final Resources resources;
    private final ResourcePictures pictures;
    private final Capabilities capabilities;
    private final Districts districts;

    ResourceController(Resources resources, ResourcePictures pictures, Capabilities capabilities, Districts districts) {
        this.resources = resources;
        this.pictures = pictures;
        this.capabilities = capabilities;
        this.districts = districts;
    }

    @GetMapping
    @Operation(
            summary = "The published resources that match, oldest first",
            description = "Every parameter narrows the list. A page that is not the last names the next one's cursor.")
    CursorPage<ResourceBody> list(
            @Parameter(description = "A code of the taxonomy, such as cnc-milling-5-axis.")
                    @RequestParam(required = false)
                    @Nullable
                    String capability,
            @Parameter(description = "A district by its code, such as zhenhai.")
                    @RequestParam(required = false)
                    @Nullable
                    String district,
            @Parameter(description = "machine, workstation, room or technician.")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "A material that must be workable, such as titanium.")
                    @RequestParam(required = false)
                    @Nullable
                    String material,
            @Parameter(description = "The least size that must fit, in millimetres: x.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer x,
            @Parameter(description = "The least size that must fit, in millimetres: y.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer y,
            @Parameter(description = "The least size that must fit, in millimetres: z.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer z,
            @Parameter(description = "The tolerance that must be held, in micrometres.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer tolerance,
            @Parameter(
                            description =
                                    "An attribute of the taxonomy that must be reached or bettered, such as spindle-speed:12000 or coolant:yes; may be repeated.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> attribute,
            @Parameter(description = "Words that must all stand on the card.") @RequestParam(required = false) @Nullable
                    String q,
            @Parameter(description = "The cursor that the page before named as next.")
                    @RequestParam(required = false)
                    @Nullable
                    String page,
            @Parameter(description = "How many items at most, up to 200.") @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        var filter = ResourceFilter.published()
                .withCapability(capability(capability))
                .withDistrict(district(district))
                .withKind(kind(kind))
                .withText(q)
                .withNeeds(new Needs(x, y, z, tolerance, blankToNull(material), needs(attribute)));
        var list = resources.list(filter, blankToNull(page), size);
        var shown = pictures.of(list.items().stream().map(ResourceCard::id).toList());
        return list.map(card -> ResourceBody.of(card, shown.getOrDefault(card.id(), List.of()), capabilities, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One resource")
    ResourceBody find(@PathVariable UUID id, Locale locale) {
        return resources
                .find(new ResourceId(id))
                .map(card -> ResourceBody.of(card, pictures.of(card.id()), capabilities, locale))
                .orElseThrow(NotFound::new);
    }

    private @Nullable CapabilityCode capability(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!CapabilityCode.isWellFormed(code)
                || capabilities.find(new CapabilityCode(code)).isEmpty()) {
            throw new InvalidInput("resource-capability-unknown", "capability", code);
        }
        return new CapabilityCode(code);
    }

    private @Nullable String district(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return districts
                .find(code)
                .orElseThrow(() -> new InvalidInput("site-district-unknown", "district"))
                .code();
    }

    private List<AttributeNeed> needs(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().limit(MAX_NEEDS).map(capabilities::need).toList();
    }

    private static @Nullable ResourceKind kind(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> ResourceBody.word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("resource-kind-unknown", "kind"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
