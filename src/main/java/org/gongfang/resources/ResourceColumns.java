package org.gongfang.resources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongfang.shared.Grid;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The columns of files of resources and of technicians, in their order. A new field is one line here and one in
 * {@link #form}.
 */
final class ResourceColumns {

    private final List<Column<?, ?>> ofResources = new ArrayList<>();
    private final List<Column<?, ?>> ofTechnicians = new ArrayList<>();
    private final List<Column<CapabilityLimits, ?>> ofCapabilities = new ArrayList<>();
    private final CellForms forms;

    final Column<ResourceEntry, String> code;
    final Column<ResourceEntry, ResourceKind> kind;
    final Column<ResourceEntry, String> nameZh;
    final Column<ResourceEntry, String> nameEn;
    final Column<ResourceEntry, String> mail;
    final Column<ResourceEntry, Site> site;
    final Column<ResourceEntry, ResourceStatus> status;
    final Column<ResourceEntry, String> maker;
    final Column<ResourceEntry, String> model;
    final Column<ResourceEntry, Integer> yearMade;
    final Column<ResourceEntry, Integer> units;
    final Column<ResourceEntry, List<String>> machines;
    final Column<CapabilityLimits, CapabilityCode> capability;
    final Column<CapabilityLimits, Integer> envelopeX;
    final Column<CapabilityLimits, Integer> envelopeY;
    final Column<CapabilityLimits, Integer> envelopeZ;
    final Column<CapabilityLimits, Integer> tolerance;
    final Column<CapabilityLimits, Integer> power;
    final Column<CapabilityLimits, List<String>> materials;
    final Column<ResourceEntry, Money> listPrice;
    final Column<ResourceEntry, Money> policyPrice;
    final Column<ResourceEntry, Grid> grid;
    final Column<ResourceEntry, Duration> minLength;
    final Column<ResourceEntry, Duration> maxLength;
    final Column<ResourceEntry, Duration> leadTime;
    final Column<ResourceEntry, Duration> horizon;
    final Column<ResourceEntry, Duration> setUp;
    final Column<ResourceEntry, Duration> cleanUp;
    final Column<ResourceEntry, Audience> audience;
    final Column<ResourceEntry, Approval> approval;
    final Column<ResourceEntry, Boolean> operatorRequired;
    final Column<ResourceEntry, Duration> cancellationDeadline;
    final Column<ResourceEntry, Duration> graceTime;
    final Column<ResourceEntry, String> descriptionZh;
    final Column<ResourceEntry, String> descriptionEn;

    ResourceColumns(CellForms forms, Capabilities taxonomy, List<Site> sites) {
        this.forms = forms;
        var text = forms.text();
        var minutes = forms.length(LengthUnit.MINUTES);
        var hours = forms.length(LengthUnit.HOURS);
        var millimetres = forms.whole("mm", "毫米");

        code = both("code", "code", forms.code(), ResourceEntry::code, "CNC-05A");
        kind = machine("kind", "kind", kinds(), ResourceEntry::kind, "MACHINE").kept();
        nameZh = both("name-zh", "nameZh", text, entry -> entry.form().nameZh(), "五轴加工中心");
        nameEn = both("name-en", "nameEn", text, entry -> entry.form().nameEn(), "Five-axis machining centre");
        mail = person("mail", "member", forms.mail(), ResourceEntry::mail, "wang@school.example")
                .kept();
        site = both(
                        "site",
                        "site",
                        sites(sites),
                        entry -> site(sites, entry.form().site()),
                        "")
                .kept();
        status = both("status", "status", statuses(), ResourceEntry::status, "PUBLISHED")
                .kept();
        maker = machine("maker", "maker", text, entry -> entry.form().maker(), "DMG MORI");
        model = machine("model", "model", text, entry -> entry.form().model(), "DMU 50");
        yearMade = machine(
                "year", "yearMade", forms.whole("年"), entry -> entry.form().yearMade(), "2021");
        units = machine(
                "units",
                "units",
                forms.whole("台", "个", "pcs"),
                entry -> entry.form().units(),
                "1");
        machines = person("machines", "machines", codes(), ResourceEntry::machines, "CNC-05A; LASER-01");

        capability = ability(
                "capability",
                "capabilities",
                capabilities(taxonomy),
                CapabilityLimits::capability,
                "cnc-milling-5-axis");
        envelopeX = ability("envelope-x", "envelopeXmm", millimetres, CapabilityLimits::envelopeXmm, "650");
        envelopeY = ability("envelope-y", "envelopeYmm", millimetres, CapabilityLimits::envelopeYmm, "520");
        envelopeZ = ability("envelope-z", "envelopeZmm", millimetres, CapabilityLimits::envelopeZmm, "475");
        tolerance = ability(
                "tolerance",
                "toleranceMicrons",
                forms.thousandths("mm", "毫米"),
                CapabilityLimits::toleranceMicrons,
                "0.02");
        power = ability("power", "powerWatts", forms.thousandths("kw", "千瓦"), CapabilityLimits::powerWatts, "21");
        materials = ability(
                "materials", "materials", materials(taxonomy), CapabilityLimits::materials, "titanium; aluminium");

        listPrice = both(
                "list-price",
                "listPricePerHour",
                forms.money(),
                entry -> entry.rules().listPricePerHour(),
                "180");
        policyPrice = both(
                "policy-price",
                "policyPricePerHour",
                forms.money(),
                entry -> entry.rules().policyPricePerHour(),
                "60");
        grid = both("grid", "grid", forms.grid(), entry -> entry.rules().grid(), "30");
        minLength =
                both("min-length", "minLength", minutes, entry -> entry.rules().minLength(), "60");
        maxLength =
                both("max-length", "maxLength", minutes, entry -> entry.rules().maxLength(), "240");
        leadTime = both("lead-time", "leadTime", hours, entry -> entry.rules().leadTime(), "24");
        horizon = both(
                "horizon",
                "horizon",
                forms.length(LengthUnit.DAYS),
                entry -> entry.rules().horizon(),
                "90");
        setUp = both("set-up", "setUp", minutes, entry -> entry.rules().setUp(), "15");
        cleanUp = both("clean-up", "cleanUp", minutes, entry -> entry.rules().cleanUp(), "15");
        audience = both(
                "audience",
                "audience",
                choice("resources.audience.", Audience.class),
                entry -> entry.rules().audience(),
                "ANYONE_SIGNED_IN");
        approval = both(
                "approval",
                "approval",
                choice("resources.approval.", Approval.class),
                entry -> entry.rules().approval(),
                "PROVIDER");
        operatorRequired = machine(
                "operator-required",
                "operatorRequired",
                forms.yesNo(),
                entry -> entry.rules().operatorRequired(),
                "1");
        cancellationDeadline = both(
                "cancellation-deadline",
                "cancellationDeadline",
                hours,
                entry -> entry.rules().cancellationDeadline(),
                "24");
        graceTime =
                both("grace-time", "graceTime", minutes, entry -> entry.rules().graceTime(), "30");
        descriptionZh = both(
                "description-zh", "descriptionZh", text, entry -> entry.form().descriptionZh(), "");
        descriptionEn = both(
                "description-en", "descriptionEn", text, entry -> entry.form().descriptionEn(), "");
    }

    /** The card that the row tells, with these capabilities. */
    ResourceForm form(RowReading<ResourceEntry> row, List<CapabilityLimits> limits) {
        return new ResourceForm(
                row.it(nameZh),
                row.it(nameEn),
                row.it(maker),
                row.it(model),
                row.itOrNull(yearMade),
                row.it(descriptionZh),
                row.it(descriptionEn),
                row.it(units),
                row.it(site).id(),
                limits,
                rules(row));
    }

    private BookingRules rules(RowReading<ResourceEntry> row) {
        var step = row.it(grid);
        return new BookingRules(
                step,
                row.isGivenUp(minLength) ? step.step() : row.it(minLength),
                row.isGivenUp(maxLength) ? RuleCheck.LONGEST : row.it(maxLength),
                row.it(leadTime),
                row.it(horizon),
                row.it(setUp),
                row.it(cleanUp),
                row.it(audience),
                row.it(approval),
                row.it(operatorRequired),
                row.it(cancellationDeadline),
                row.it(graceTime),
                row.isGivenUp(listPrice) ? RuleCheck.DEAREST : row.it(listPrice),
                row.it(policyPrice));
    }

    /** One capability that the row tells, if its cell is filled. */
    Optional<CapabilityLimits> limits(RowReading<CapabilityLimits> row) {
        return row.isBlank(capability) || row.isGivenUp(capability)
                ? Optional.empty()
                : Optional.of(new CapabilityLimits(
                        row.it(capability),
                        row.itOrNull(envelopeX),
                        row.itOrNull(envelopeY),
                        row.itOrNull(envelopeZ),
                        row.itOrNull(tolerance),
                        row.itOrNull(power),
                        row.it(materials)));
    }

    /** All columns of files of the kind. */
    List<Column<?, ?>> of(ExchangeKind exchanged) {
        return exchanged == ExchangeKind.TECHNICIANS ? ofTechnicians : ofResources;
    }

    /** The columns that a resource fills once per capability. */
    List<Column<CapabilityLimits, ?>> ofCapabilities() {
        return ofCapabilities;
    }

    private <T> Column<ResourceEntry, T> both(
            String name, String field, CellForm<T> form, Function<ResourceEntry, @Nullable T> of, String example) {
        var column = new Column<>(name, field, form, of, example);
        ofResources.add(column);
        ofTechnicians.add(column);
        return column;
    }

    private <T> Column<ResourceEntry, T> machine(
            String name, String field, CellForm<T> form, Function<ResourceEntry, @Nullable T> of, String example) {
        var column = new Column<>(name, field, form, of, example);
        ofResources.add(column);
        return column;
    }

    private <T> Column<ResourceEntry, T> person(
            String name, String field, CellForm<T> form, Function<ResourceEntry, @Nullable T> of, String example) {
        var column = new Column<>(name, field, form, of, example);
        ofTechnicians.add(column);
        return column;
    }

    private <T> Column<CapabilityLimits, T> ability(
            String name, String field, CellForm<T> form, Function<CapabilityLimits, @Nullable T> of, String example) {
        var column = new Column<>(name, field, form, of, example);
        ofResources.add(column);
        ofCapabilities.add(column);
        return column;
    }

    private <T extends Enum<T>> CellForm<T> choice(String words, Class<T> type) {
        return forms.choice(words, EnumSet.allOf(type));
    }

    private CellForm<ResourceKind> kinds() {
        return forms.choice("resources.kind.", EnumSet.complementOf(EnumSet.of(ResourceKind.TECHNICIAN)));
    }

    private CellForm<ResourceStatus> statuses() {
        return forms.choice("resources.status.", EnumSet.allOf(ResourceStatus.class));
    }

    private CellForm<Site> sites(List<Site> sites) {
        return forms.named(
                sites,
                site -> List.of(site.nameZh(), site.nameEn()),
                (site, locale) -> site.name(locale),
                "resource-site-unknown");
    }

    private CellForm<List<String>> codes() {
        return forms.list(forms.code(), locale -> forms.hint("codes", locale));
    }

    private CellForm<CapabilityCode> capabilities(Capabilities taxonomy) {
        var all = taxonomy.all().stream()
                .flatMap(group -> group.capabilities().stream())
                .toList();
        var named = forms.named(
                all,
                ability -> List.of(ability.code().value(), ability.nameZh(), ability.nameEn()),
                (ability, locale) -> ability.name(locale),
                "resource-capability-unknown");
        return CellForms.form(
                (cell, field) -> named.read(cell, field).code(),
                (code, locale) -> taxonomy.find(code)
                        .map(ability -> named.write(ability, locale))
                        .orElseThrow(
                                () -> new InvalidInput("resource-capability-unknown", "capabilities", code.value())),
                named::allowed);
    }

    private CellForm<List<String>> materials(Capabilities taxonomy) {
        var named = forms.named(
                taxonomy.materials(),
                material -> List.of(material.code(), material.nameZh(), material.nameEn()),
                (material, locale) -> material.name(locale),
                "resource-material-unknown");
        CellForm<String> one = CellForms.form(
                (cell, field) -> named.read(cell, field).code(),
                (code, locale) -> new org.gongfang.shared.tables.TableCell.Text(taxonomy.materialName(code, locale)),
                named::allowed);
        var list = forms.list(one, named::allowed);
        return CellForms.form(
                (cell, field) -> list.read(cell, field).stream().sorted().toList(), list::write, list::allowed);
    }

    private static @Nullable Site site(List<Site> sites, SiteId id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst().orElse(null);
    }
}
