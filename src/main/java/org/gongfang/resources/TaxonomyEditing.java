package org.gongfang.resources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How admins change the taxonomy while the application runs. What is in use is retired; only what nobody uses goes. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class TaxonomyEditing {

    private static final int NAME = 80;

    private final TaxonomyTables tables;
    private final Capabilities capabilities;
    private final AuditTrail audit;

    TaxonomyEditing(TaxonomyTables tables, Capabilities capabilities, AuditTrail audit) {
        this.tables = tables;
        this.capabilities = capabilities;
        this.audit = audit;
    }

    /** All groups with all their capabilities, in order, with what is retired. */
    @Transactional(readOnly = true)
    public List<CapabilityGroup> groups() {
        return capabilities.current().groups();
    }

    /** All attributes, in order, with what is retired. */
    @Transactional(readOnly = true)
    public List<Attribute> attributes() {
        return List.copyOf(capabilities.current().attributes().values());
    }

    /** All materials, in order, with what is retired. */
    @Transactional(readOnly = true)
    public List<Material> materials() {
        return List.copyOf(capabilities.current().materials().values());
    }

    /** Adds a group behind the others and answers its code, which is made of its English name. */
    public String addGroup(String nameZh, String nameEn) {
        return add(TaxonomyPart.GROUP, nameZh, nameEn, null);
    }

    /** Adds a capability behind the others of its group. */
    public String addCapability(String group, String nameZh, String nameEn) {
        require(TaxonomyPart.GROUP, group);
        return add(TaxonomyPart.CAPABILITY, nameZh, nameEn, group);
    }

    /** Adds a material behind the others. */
    public String addMaterial(String nameZh, String nameEn) {
        return add(TaxonomyPart.MATERIAL, nameZh, nameEn, null);
    }

    /** Adds an attribute behind the others; capabilities have it once {@link #assign} says so. */
    public String addAttribute(String nameZh, String nameEn, NewAttribute attribute) {
        attribute.require();
        var code = newCode(TaxonomyPart.ATTRIBUTE, nameEn);
        tables.addAttribute(code, name(nameZh, "nameZh"), name(nameEn, "nameEn"), attribute);
        changed("taxonomy-added", TaxonomyPart.ATTRIBUTE, code);
        return code;
    }

    /** Writes the attribute's unit, range, direction and choices anew; its kind stays, and so do choices in use. */
    public void changeAttribute(String code, NewAttribute attribute) {
        require(TaxonomyPart.ATTRIBUTE, code);
        attribute.require();
        var before = capabilities.attribute(code).orElseThrow(NotFound::new);
        if (before.kind() != attribute.kind()) {
            throw new InvalidInput("taxonomy-kind-stays", "kind");
        }
        if (attribute.kind() == AttributeKind.CHOICE) {
            requireChoicesInUse(code, attribute.choices());
        }
        tables.changeAttribute(code, attribute);
        changed("taxonomy-changed", TaxonomyPart.ATTRIBUTE, code);
    }

    /** Says what can be stated of a capability, in this order. What cards state of others stays where it is. */
    public void assign(CapabilityCode capability, List<String> attributes) {
        require(TaxonomyPart.CAPABILITY, capability.value());
        var stated = tables.stated(capability);
        stated.stream().filter(code -> !attributes.contains(code)).findFirst().ifPresent(code -> {
            throw new InvalidInput(
                    "taxonomy-attribute-in-use",
                    "attributes",
                    capabilities.attribute(code).map(Attribute::nameZh).orElse(code));
        });
        attributes.forEach(code -> require(TaxonomyPart.ATTRIBUTE, code));
        tables.assign(capability, new LinkedHashSet<>(attributes));
        changed("taxonomy-changed", TaxonomyPart.CAPABILITY, capability.value());
    }

    /** Gives it other names; its code stays. */
    public void rename(TaxonomyPart part, String code, String nameZh, String nameEn) {
        require(part, code);
        tables.rename(part, code, name(nameZh, "nameZh"), name(nameEn, "nameEn"));
        changed("taxonomy-renamed", part, code);
    }

    /** Moves it before the one above it, or behind the one below it. */
    public void move(TaxonomyPart part, String code, boolean up) {
        require(part, code);
        if (tables.move(part, code, up)) {
            changed("taxonomy-moved", part, code);
        }
    }

    /** Deletes it when nobody uses it; otherwise it is retired. Tells whether it is gone. */
    public boolean remove(TaxonomyPart part, String code) {
        require(part, code);
        if (tables.isInUse(part, code)) {
            tables.retire(part, code, true);
            changed("taxonomy-retired", part, code);
            return false;
        }
        tables.delete(part, code);
        changed("taxonomy-deleted", part, code);
        return true;
    }

    /** Offers again what was retired. */
    public void bringBack(TaxonomyPart part, String code) {
        require(part, code);
        tables.retire(part, code, false);
        changed("taxonomy-brought-back", part, code);
    }

    private String add(TaxonomyPart part, String nameZh, String nameEn, @Nullable String group) {
        var code = newCode(part, nameEn);
        tables.add(part, code, name(nameZh, "nameZh"), name(nameEn, "nameEn"), group);
        changed("taxonomy-added", part, code);
        return code;
    }

    private String newCode(TaxonomyPart part, String nameEn) {
        var code = name(nameEn, "nameEn")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (!CapabilityCode.isWellFormed(code)) {
            throw new InvalidInput("taxonomy-name-without-letters", "nameEn");
        }
        if (tables.has(part, code)) {
            throw new InvalidInput("taxonomy-code-taken", "nameEn", code);
        }
        return code;
    }

    /** @throws NotFound when there is none, or when it is built in */
    private void require(TaxonomyPart part, String code) {
        if (part == TaxonomyPart.ATTRIBUTE && code.equals(StoredAttribute.MATERIAL) || !tables.has(part, code)) {
            throw new NotFound();
        }
    }

    private void requireChoicesInUse(String attribute, List<AttributeChoice> choices) {
        var kept = choices.stream().map(AttributeChoice::code).toList();
        tables.choicesInUse(attribute).stream()
                .filter(used -> !kept.contains(used))
                .findFirst()
                .ifPresent(used -> {
                    throw new InvalidInput("taxonomy-choice-in-use", "choices", used);
                });
    }

    private static String name(String text, String field) {
        return TextRule.required(text, field, NAME);
    }

    private void changed(String action, TaxonomyPart part, String code) {
        audit.record(action, code, part.name().toLowerCase(Locale.ROOT));
        // Before the commit another reader would only find, and keep, what was.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                capabilities.forget();
            }
        });
    }
}
