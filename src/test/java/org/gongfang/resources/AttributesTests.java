package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.gongfang.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cards state of their capabilities, how it is searched, and how the taxonomy changes; on a real database. */
abstract class AttributesTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Resources resources;

    @Autowired
    Capabilities capabilities;

    @Autowired
    TaxonomyEditing editing;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void taxonomyIsAsLargeAsPromised() {
        var all = capabilities.all();

        assertThat(all).hasSizeGreaterThanOrEqualTo(10);
        assertThat(all.stream().mapToInt(group -> group.capabilities().size()).sum())
                .isGreaterThanOrEqualTo(60);
        assertThat(all).allSatisfy(group -> assertThat(group.capabilities()).isNotEmpty());
        assertThat(all.stream().flatMap(group -> group.capabilities().stream()))
                .filteredOn(capability -> capability.attributes().isEmpty())
                .hasSizeLessThan(5);
        assertThat(all.stream()
                        .flatMap(group -> group.capabilities().stream())
                        .flatMap(capability -> capability.attributes().stream()))
                .allSatisfy(attribute -> {
                    assertThat(attribute.nameZh()).isNotBlank();
                    assertThat(attribute.nameEn()).isNotBlank();
                    assertThat(attribute.kind() == AttributeKind.CHOICE)
                            .isEqualTo(!attribute.choices().isEmpty());
                });
    }

    @Test
    void statedAttributesAreReadAsTheyWereWritten() {
        var stated = List.of(
                yes("coolant"),
                figure("spindle-speed", "18000"),
                AttributeValue.of("spindle-taper", List.of("bt40", "er")),
                figure("table-load", "0.5E3"));
        var workshop = fixtures.workshop();

        var id = machine(workshop, stated);

        var card = fixtures.card(id);
        assertThat(card.capabilities().getFirst().attributes()).isEqualTo(stated);
        assertThat(card.capabilities().getFirst().materials()).containsExactly("aluminium", "titanium");
        people.as(
                workshop.manager(),
                () -> resources.change(id, form(workshop, List.of(figure("spindle-speed", "9000"))), card.version()));
        assertThat(fixtures.card(id).capabilities().getFirst().attributes())
                .containsExactly(figure("spindle-speed", "9000"));
        assertThat(fixtures.card(id).capabilities().getFirst().materials()).containsExactly("aluminium", "titanium");
    }

    @Test
    void searchFindsWhatCanDoAtLeastThis() {
        var workshop = fixtures.workshop();
        var slow = machine(workshop, List.of(figure("spindle-speed", "8000"), yes("coolant")));
        var fast = machine(
                workshop,
                List.of(figure("spindle-speed", "24000"), AttributeValue.of("spindle-taper", List.of("hsk-a63"))));
        var silent = machine(workshop, List.of());

        assertThat(found(workshop)).containsExactly(slow, fast, silent);
        assertThat(found(workshop, "spindle-speed:8000")).containsExactly(slow, fast);
        assertThat(found(workshop, "spindle-speed:8000.0001")).containsExactly(fast);
        assertThat(found(workshop, "coolant:yes")).containsExactly(slow);
        assertThat(found(workshop, "spindle-taper:hsk-a63")).containsExactly(fast);
        assertThat(found(workshop, "spindle-taper:hsk-a63", "coolant:yes")).isEmpty();
    }

    @Test
    void whereLessIsBetterTheSmallerFigureIsFound() {
        var workshop = fixtures.workshop();
        var fine = printer(workshop, "20");
        var coarse = printer(workshop, "200");

        assertThat(found(workshop, "layer-height:200")).containsExactly(fine, coarse);
        assertThat(found(workshop, "layer-height:50")).containsExactly(fine);
        assertThat(found(workshop, "layer-height:19")).isEmpty();
    }

    @Test
    void oneCapabilityMustMeetAllLimitsTogether() {
        var workshop = fixtures.workshop();
        var five = new CapabilityLimits(ResourcesFixtures.FIVE_AXIS, 300, 300, 300, 20, null, List.of("titanium"))
                .with(List.of(figure("spindle-speed", "18000")));
        var three = new CapabilityLimits(
                        new CapabilityCode("cnc-milling-3-axis"), 800, 500, 500, 20, null, List.of("steel"))
                .with(List.of(figure("spindle-speed", "8000")));
        var id = published(workshop, List.of(five, three));

        var both = new Needs(800, null, null, null, null, List.of(capabilities.need("spindle-speed:8000")));
        var apart = new Needs(800, null, null, null, null, List.of(capabilities.need("spindle-speed:18000")));

        assertThat(ids(workshop, both)).containsExactly(id);
        assertThat(ids(workshop, apart)).isEmpty();
    }

    @Test
    void whatTheTaxonomyDoesNotOfferIsRefusedByName() {
        var workshop = fixtures.workshop();
        var field = "capabilities.cnc-milling-5-axis.";

        assertRefused(workshop, figure("spindle-speed", "5"), "resource-figure-out-of-range", field + "spindle-speed");
        assertRefused(
                workshop, figure("spindle-speed", "1.00001"), "resource-figure-out-of-range", field + "spindle-speed");
        assertRefused(
                workshop,
                AttributeValue.of("spindle-speed", List.of("fast")),
                "attribute-figure",
                field + "spindle-speed");
        assertRefused(
                workshop,
                AttributeValue.of("spindle-taper", List.of("bt41")),
                "attribute-choice-unknown",
                field + "spindle-taper");
        assertRefused(
                workshop,
                AttributeValue.of("coolant", List.of("yes", "no")),
                "attribute-choice-unknown",
                field + "coolant");
        assertRefused(workshop, figure("layer-height", "20"), "attribute-unknown", "attributes");
        for (var need : List.of("nothing:1", "spindle-speed:many", "spindle-speed:1e99", "coolant:maybe", "coolant")) {
            assertThatThrownBy(() -> capabilities.need(need)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void purchaseValueIsForItsOwnPeopleAndOfficials() {
        var workshop = fixtures.workshop();
        var base = fixtures.form(workshop, ResourceKind.MACHINE, 1, fixtures.rules(ResourceKind.MACHINE));
        var form = new ResourceForm(
                base.nameZh(),
                "",
                "",
                "",
                null,
                "",
                "",
                1,
                workshop.site(),
                base.capabilities(),
                base.rules(),
                Set.of(),
                " 2 号楼 301 ",
                Money.yuan("1280000.50"));
        var id = people.as(
                workshop.manager(), () -> resources.add(new NewResource(null, ResourceKind.MACHINE, null, form)));

        assertThat(fixtures.card(id).room()).isEqualTo("2 号楼 301");
        people.as(
                workshop.manager(),
                () -> assertThat(resources.purchaseValue(id)).contains(Money.yuan("1280000.50")));
        people.as(
                people.official(), () -> assertThat(resources.purchaseValue(id)).isPresent());
        people.as(
                fixtures.workshop().manager(),
                () -> assertThat(resources.purchaseValue(id)).isEmpty());
        people.as(people.holder(), () -> assertThat(resources.purchaseValue(id)).isEmpty());
    }

    @Test
    void whatAnAdminAddsIsInForceAtOnce() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var capability = as(() -> {
            var group = editing.addGroup("测试组 " + mark, "Group " + mark);
            var code = new CapabilityCode(editing.addCapability(group, "测试能力", "Process " + mark));
            var attribute = editing.addAttribute(
                    "流量",
                    "Flow " + mark,
                    new NewAttribute(
                            AttributeKind.NUMBER, "L/min", BigDecimal.ONE, BigDecimal.TEN, Better.LESS, List.of()));
            editing.assign(code, List.of(attribute, "coolant"));
            return code;
        });

        var found = capabilities.find(capability).orElseThrow();
        assertThat(found.attributes()).extracting(Attribute::nameZh).containsExactly("流量", "切削液冷却");
        assertThat(found.attributes().getFirst().unit()).isEqualTo("L/min");
        assertThat(capabilities.all())
                .last()
                .extracting(CapabilityGroup::nameZh)
                .isEqualTo("测试组 " + mark);
        assertThatThrownBy(() -> as(() -> editing.addCapability(found.group(), "又", "Process " + mark)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("taxonomy-code-taken"));

        as(() -> {
            editing.rename(TaxonomyPart.CAPABILITY, capability.value(), "新名", "Renamed " + mark);
            editing.move(TaxonomyPart.GROUP, found.group(), true);
            return true;
        });
        assertThat(capabilities.name(capability, Locale.CHINESE)).isEqualTo("新名");
        assertThat(capabilities.all()).last().extracting(CapabilityGroup::code).isNotEqualTo(found.group());
    }

    @Test
    void whatIsInUseIsRetiredAndWhatIsNotGoes() {
        var workshop = fixtures.workshop();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var used = as(() -> new CapabilityCode(editing.addCapability("laser", "在用", "Used " + mark)));
        var unused = as(() -> new CapabilityCode(editing.addCapability("laser", "未用", "Unused " + mark)));
        var id = published(workshop, List.of(CapabilityLimits.unlimited(used)));

        boolean usedWent = as(() -> editing.remove(TaxonomyPart.CAPABILITY, used.value()));
        boolean unusedWent = as(() -> editing.remove(TaxonomyPart.CAPABILITY, unused.value()));

        assertThat(usedWent).isFalse();
        assertThat(unusedWent).isTrue();
        assertThat(capabilities.find(unused)).isEmpty();
        assertThat(capabilities.find(used)).isPresent();
        assertThat(capabilities.all().stream().flatMap(group -> group.capabilities().stream()))
                .noneMatch(capability -> capability.code().equals(used));
        var card = fixtures.card(id);
        people.as(
                workshop.manager(),
                () -> resources.change(
                        id, form(workshop, List.of(CapabilityLimits.unlimited(used)), "kept"), card.version()));
        assertThatThrownBy(() -> published(workshop, List.of(CapabilityLimits.unlimited(used))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("resource-capability-unknown"));
        as(() -> {
            editing.bringBack(TaxonomyPart.CAPABILITY, used.value());
            return true;
        });
        published(workshop, List.of(CapabilityLimits.unlimited(used)));
    }

    @Test
    void usedAttributesChoicesAndMaterialsStay() {
        var workshop = fixtures.workshop();
        machine(workshop, List.of(AttributeValue.of("spindle-taper", List.of("bt30"))));

        assertThatThrownBy(() -> as(() -> {
                    editing.assign(ResourcesFixtures.FIVE_AXIS, List.of("coolant"));
                    return true;
                }))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(() -> {
                    editing.changeAttribute(
                            "spindle-taper",
                            new NewAttribute(
                                    AttributeKind.CHOICE,
                                    "",
                                    null,
                                    null,
                                    Better.MORE,
                                    List.of(new AttributeChoice("bt40", "BT40", "BT40"))));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("taxonomy-choice-in-use"));
        assertThatThrownBy(() -> as(() -> editing.remove(TaxonomyPart.ATTRIBUTE, "material")))
                .isInstanceOf(NotFound.class);
        assertThat(as(() -> editing.remove(TaxonomyPart.MATERIAL, "titanium"))).isFalse();
        assertThat(capabilities.materials())
                .noneMatch(material -> material.code().equals("titanium"));
        as(() -> {
            editing.bringBack(TaxonomyPart.MATERIAL, "titanium");
            return true;
        });
        assertThat(capabilities.materials())
                .anyMatch(material -> material.code().equals("titanium"));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return people.as(people.member(Role.ADMIN), work::get);
    }

    private void assertRefused(Workshop workshop, AttributeValue value, String code, String field) {
        assertThatThrownBy(() -> machine(workshop, List.of(value)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private ResourceId machine(Workshop workshop, List<AttributeValue> stated) {
        return published(workshop, form(workshop, stated).capabilities());
    }

    private ResourceId printer(Workshop workshop, String microns) {
        return published(
                workshop,
                List.of(CapabilityLimits.unlimited(new CapabilityCode("sla-printing"))
                        .with(List.of(figure("layer-height", microns)))));
    }

    private ResourceId published(Workshop workshop, List<CapabilityLimits> limits) {
        return people.as(workshop.manager(), () -> {
            var id =
                    resources.add(new NewResource(null, ResourceKind.MACHINE, null, form(workshop, limits, "machine")));
            resources.publish(id);
            return id;
        });
    }

    private ResourceForm form(Workshop workshop, List<AttributeValue> stated) {
        var limits = new CapabilityLimits(
                ResourcesFixtures.FIVE_AXIS, 600, 400, 400, 20, null, List.of("aluminium", "titanium"));
        return form(workshop, List.of(limits.with(stated)), "machine");
    }

    private ResourceForm form(Workshop workshop, List<CapabilityLimits> limits, String name) {
        return new ResourceForm(
                name, "", "", "", null, "", "", 1, workshop.site(), limits, fixtures.rules(ResourceKind.MACHINE));
    }

    private List<ResourceId> found(Workshop workshop, String... needs) {
        return ids(
                workshop,
                new Needs(
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(needs).stream().map(capabilities::need).toList()));
    }

    private List<ResourceId> ids(Workshop workshop, Needs needs) {
        return resources
                .matching(
                        ResourceFilter.published()
                                .withProvider(workshop.provider())
                                .withNeeds(needs),
                        100)
                .stream()
                .map(ResourceCard::id)
                .toList();
    }

    private static AttributeValue figure(String attribute, String figure) {
        return AttributeValue.of(attribute, new BigDecimal(figure));
    }

    private static AttributeValue yes(String attribute) {
        return AttributeValue.of(attribute, List.of(Attribute.YES));
    }
}
