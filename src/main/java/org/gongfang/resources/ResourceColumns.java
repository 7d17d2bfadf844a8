package org.gongfang.resources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    final Column<ResourceEntry, String> room;
    final Column<ResourceEntry, ResourceStatus> status;
    final Column<ResourceEntry, String> maker;
    final Column<ResourceEntry, String> model;
    final Column<ResourceEntry, Integer> yearMade;
    final Column<ResourceEntry, Money> purchaseValue;
    final Column<ResourceEntry, Integer> units;
    final Column<ResourceEntry, List<String>> machines;
    final Column<CapabilityLimits, CapabilityCode> capability;
    final Column<CapabilityLimits, Integer> envelopeX;
    final Column<CapabilityLimits, Integer> envelopeY;
    final Column<CapabilityLimits, Integer> envelopeZ;
    final Column<CapabilityLimits, Integer> tolerance;
    final Column<CapabilityLimits, Integer> power;
    final Column<CapabilityLimits, List<String>> materials;
    final Column<CapabilityLimits, List<AttributeValue>> attributes;
    final RuleColumns rules;
    final Column<ResourceEntry, String> descriptionZh;
    final Column<ResourceEntry, String> descriptionEn;

    ResourceColumns(
            CellForms forms, Capabilities taxonomy, List<Site> sites, Collection<Qualification> qualifications) {
        this.forms = forms;
        var text = forms.text();
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
        room = both("room", "room", text, entry -> entry.form().room(), "A-201");
        status = both("status", "status", statuses(), ResourceEntry::status, "PUBLISHED")
                .kept();
        maker = machine("maker", "maker", text, entry -> entry.form().maker(), "DMG MORI");
        model = machine("model", "model", text, entry -> entry.form().model(), "DMU 50");
        yearMade = machine(
                "year", "yearMade", forms.whole("年"), entry -> entry.form().yearMade(), "2021");
        purchaseValue = machine(
                "purchase-value",
                "purchaseValue",
                forms.money(),
                entry -> entry.form().purchaseValue(),
                "1280000");
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
        attributes = ability(
                "attributes",
                "attributes",
                new AttributeCells(forms, taxonomy.current().attributes()),
                CapabilityLimits::attributes,
                "spindle-speed=18000; coolant=yes");

        rules = new RuleColumns(forms, qualifications);
        ofResources.addAll(rules.all());
        rules.all().stream().filter(column -> column != rules.operatorRequired).forEach(ofTechnicians::add);
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
                rules.rules(row),
                rules.followed(row),
                row.it(room),
                row.itOrNull(purchaseValue));
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
                        row.it(materials),
                        row.it(attributes)));
    }

    /** The column of the cell that a refusal means; one of an attribute names its capability before it. */
    Optional<Column<?, ?>> meant(Collection<? extends Column<?, ?>> among, InvalidInput refusal) {
        var field = refusal.field();
        return field != null && field.startsWith(capability.field() + ".")
                ? Optional.of(attributes)
                : among.stream()
                        .filter(column -> column.field().equals(field))
                        .<Column<?, ?>>map(column -> column)
                        .findFirst();
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
