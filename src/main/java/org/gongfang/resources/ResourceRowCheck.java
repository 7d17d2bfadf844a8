package org.gongfang.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the rows of one resource by the checks of the screens, and gathers everything that is wrong: after each
 * complaint the cell is given up and the rest is looked at again.
 */
@Component
class ResourceRowCheck {

    /** Stands in for a name that is missing. */
    private static final String SOME_NAME = "-";

    private final CardCheck check;
    private final ResourceKeeping keeping;

    ResourceRowCheck(CardCheck check, ResourceKeeping keeping) {
        this.check = check;
        this.keeping = keeping;
    }

    /**
     * What is the same for all rows of a file.
     *
     * @param own the provider's resources by code
     * @param others codes of the file that other providers have
     * @param people the provider's members by mail address
     * @param defaults the rules that the provider's resources follow
     * @param taken the members that rows before have named
     */
    record Context(
            ResourceColumns columns,
            ExchangeKind kind,
            List<Site> sites,
            Map<String, ResourceRecords.Coded> own,
            Set<String> others,
            Map<String, Member> people,
            OrganisationId provider,
            ProviderRules.Defaults defaults,
            Set<MemberId> taken) {}

    private static ResourceEntry sound(ResourceKind kind, SiteId site) {
        return ResourceEntry.blank(kind, site, SOME_NAME, BookingRules.standard(kind), Set.of());
    }

    static String code(SheetRow row, ResourceColumns columns) {
        return row.isBlank(columns.code) ? "" : columns.code.form().read(row.cell(columns.code), "code");
    }

    ResourceStep step(Context context, List<SheetRow> rows, ResourceExchange.@Nullable Existing existing) {
        var card = existing == null ? null : existing.card();
        var standing = existing == null ? null : existing.entry();
        var columns = context.columns();
        var row = rows.getFirst();
        var kind = kind(context, row, standing);
        var site = context.sites().getFirst().id();
        var defaults = context.defaults();
        var blank = ResourceEntry.blank(kind, site, "", defaults.rulesFor(kind), defaults.followedByNew());
        var sound = sound(kind, site);
        var before = standing == null ? blank : standing;
        var reading = new RowReading<>(row, before, blank, sound);
        var code = codeOf(context, row);
        if (standing == null && row.isBlank(columns.site) && context.sites().size() > 1) {
            row.complain(columns.site, new InvalidInput("resource-site-unknown", "site"));
        }
        var form = checked(context, reading, kind, limits(context, rows, before, kind));
        if (card != null) {
            checkTies(context, row, card, form);
        }
        var status = reading.it(columns.status);
        checkStatus(context, row, before, kind, form, status, standing == null);
        var mail = reading.itOrNull(columns.mail);
        var member = member(context, row, kind, card, mail);
        var machines = machines(context, reading);
        return new ResourceStep(card, before, new ResourceEntry(code, kind, status, mail, machines, form), member);
    }

    private static ResourceKind kind(Context context, SheetRow row, @Nullable ResourceEntry standing) {
        if (context.kind() == ExchangeKind.TECHNICIANS) {
            if (standing != null && standing.kind() != ResourceKind.TECHNICIAN) {
                row.complain(context.columns().code, new InvalidInput("import-no-technician", "code"));
            }
            return ResourceKind.TECHNICIAN;
        }
        var usual = sound(ResourceKind.MACHINE, context.sites().getFirst().id());
        var column = context.columns().kind;
        var said = new RowReading<>(row, standing == null ? usual : standing, usual, usual).it(column);
        if (standing != null && standing.kind() == ResourceKind.TECHNICIAN) {
            row.complain(context.columns().code, new InvalidInput("import-technician", "code"));
        } else if (standing != null && said != standing.kind()) {
            row.complain(column, new InvalidInput("import-kind-fixed", "kind"));
        }
        return said;
    }

    private static String codeOf(Context context, SheetRow row) {
        var column = context.columns().code;
        var code = code(row, context.columns());
        if (code.isEmpty()) {
            return "";
        }
        try {
            CardCheck.code(code);
            if (context.others().contains(code)) {
                row.complain(column, new CodeTaken(code));
            }
        } catch (InvalidInput wrongForm) {
            row.complain(column, wrongForm);
        }
        return code;
    }

    private ResourceForm checked(
            Context context, RowReading<ResourceEntry> reading, ResourceKind kind, List<CapabilityLimits> limits) {
        while (true) {
            var form = context.columns().form(reading, limits);
            try {
                return check.clean(
                        kind,
                        form,
                        AttributeCheck.Before.of(reading.standing().form().capabilities()));
            } catch (InvalidInput refusal) {
                if (!blame(context, reading.row(), refusal)) {
                    return form;
                }
            }
        }
    }

    /** Complains about the cell that the refusal names; answers whether another look may find more. */
    private static boolean blame(Context context, SheetRow row, InvalidInput refusal) {
        var columns = context.columns();
        var blamed = columns.meant(columns.of(context.kind()), refusal);
        if (blamed.isEmpty()) {
            row.complain(refusal);
            return false;
        }
        // What is refused again although the cell is given up contradicts the grid.
        return row.complain(blamed.get(), refusal) || row.giveUp(columns.rules.grid);
    }

    /** The capabilities of all rows; each is looked at by itself, so that the row that is wrong is told. */
    private List<CapabilityLimits> limits(
            Context context, List<SheetRow> rows, ResourceEntry before, ResourceKind kind) {
        var columns = context.columns();
        if (!rows.getFirst().has(columns.capability)) {
            return before.form().capabilities();
        }
        var found = new ArrayList<CapabilityLimits>();
        for (var row : rows) {
            if (row.isBlank(columns.capability)) {
                columns.ofCapabilities().stream()
                        .filter(column -> !row.isBlank(column))
                        .findFirst()
                        .ifPresent(column -> row.complain(
                                columns.capability, new InvalidInput("import-capability-missing", "capabilities")));
            } else {
                checked(context, row, before, kind).ifPresent(limits -> {
                    if (found.stream().anyMatch(other -> other.capability().equals(limits.capability()))) {
                        row.complain(
                                columns.capability,
                                new InvalidInput(
                                        "resource-capability-twice",
                                        "capabilities",
                                        limits.capability().value()));
                    } else {
                        found.add(limits);
                    }
                });
            }
        }
        return found;
    }

    private Optional<CapabilityLimits> checked(Context context, SheetRow row, ResourceEntry before, ResourceKind kind) {
        var columns = context.columns();
        // The code itself is looked at below; until then any code stands in for it.
        var none = CapabilityLimits.unlimited(new CapabilityCode("none"));
        var first = columns.limits(new RowReading<>(row, none, none, none));
        if (first.isEmpty() || row.isGivenUp(columns.capability)) {
            return Optional.empty();
        }
        var unlimited = CapabilityLimits.unlimited(first.get().capability());
        var standing = before.form().capabilities().stream()
                .filter(limits -> limits.capability().equals(unlimited.capability()))
                .findFirst()
                .orElse(unlimited);
        var reading = new RowReading<>(row, standing, unlimited, unlimited);
        while (true) {
            var limits = columns.limits(reading);
            if (limits.isEmpty()) {
                return limits;
            }
            try {
                check.clean(
                        kind,
                        sound(kind, before.form().site()).with(limits.get()),
                        AttributeCheck.Before.of(before.form().capabilities()));
                return limits;
            } catch (InvalidInput refusal) {
                var blamed = columns.meant(columns.ofCapabilities(), refusal);
                if (blamed.isEmpty() || !row.complain(blamed.get(), refusal)) {
                    return limits;
                }
            }
        }
    }

    private void checkTies(Context context, SheetRow row, ResourceCard card, ResourceForm form) {
        boolean moves = !form.site().equals(card.site().id()) || form.units() != card.units();
        if (!moves) {
            return;
        }
        try {
            keeping.requireTiesHold(card.id(), card.site().id(), form);
        } catch (InvalidInput tied) {
            blame(context, row, tied);
        }
    }

    private static void checkStatus(
            Context context,
            SheetRow row,
            ResourceEntry before,
            ResourceKind kind,
            ResourceForm form,
            ResourceStatus status,
            boolean isNew) {
        var columns = context.columns();
        if (!isNew && status == ResourceStatus.DRAFT && before.status() != ResourceStatus.DRAFT) {
            row.complain(columns.status, new InvalidInput("import-status-draft", "status"));
        }
        if (status != ResourceStatus.DRAFT && !row.isGivenUp(columns.capability)) {
            try {
                ResourceKeeping.requirePublishable(kind, !form.capabilities().isEmpty());
            } catch (InvalidInput incomplete) {
                row.complain(columns.capability, incomplete);
            }
        }
    }

    private @Nullable MemberId member(
            Context context, SheetRow row, ResourceKind kind, @Nullable ResourceCard card, @Nullable String mail) {
        if (mail == null || row.isBlank(context.columns().mail)) {
            return card == null ? null : card.member();
        }
        var person = context.people().get(mail);
        var column = context.columns().mail;
        if (person == null) {
            row.complain(column, new InvalidInput("resource-member-unknown", "member"));
            return null;
        }
        if (card != null) {
            if (!person.id().equals(card.member())) {
                row.complain(column, new InvalidInput("import-member-fixed", "member"));
            }
            return card.member();
        }
        try {
            keeping.requireTechnician(kind, person.id(), context.provider());
            if (!context.taken().add(person.id())) {
                row.complain(column, new InvalidInput("resource-member-taken", "member"));
            }
        } catch (InvalidInput unfit) {
            row.complain(column, unfit);
        }
        return person.id();
    }

    private static List<String> machines(Context context, RowReading<ResourceEntry> reading) {
        var column = context.columns().machines;
        var codes = reading.it(column);
        codes.stream()
                .filter(code -> Stream.ofNullable(context.own().get(code))
                        .noneMatch(resource -> resource.kind() != ResourceKind.TECHNICIAN))
                .findFirst()
                .ifPresent(code ->
                        reading.row().complain(column, new InvalidInput("import-machine-unknown", "machines", code)));
        return codes.stream().sorted().toList();
    }
}
