package org.gongfang.resources;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final int UNIT = 20;
    private static final int STEP = 10;
    private static final int MAX_CHOICES = 60;

    private final JdbcClient database;
    private final Capabilities capabilities;
    private final AuditTrail audit;

    TaxonomyEditing(JdbcClient database, Capabilities capabilities, AuditTrail audit) {
        this.database = database;
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
        check(attribute);
        var code = newCode(TaxonomyPart.ATTRIBUTE, nameEn);
        database.sql("""
                        insert into attribute (code, kind, name_zh, name_en, unit, lowest, highest, better, place)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(code)
                .param(attribute.kind().name())
                .param(name(nameZh, "nameZh"))
                .param(name(nameEn, "nameEn"))
                .param(attribute.unit().strip())
                .param(attribute.lowest())
                .param(attribute.highest())
                .param(attribute.better().name())
                .param(lastPlace(TaxonomyPart.ATTRIBUTE, null) + STEP)
                .update();
        writeChoices(code, attribute.choices());
        changed("taxonomy-added", TaxonomyPart.ATTRIBUTE, code);
        return code;
    }

    /** Writes the attribute's unit, range, direction and choices anew; its kind stays, and so do choices in use. */
    public void changeAttribute(String code, NewAttribute attribute) {
        require(TaxonomyPart.ATTRIBUTE, code);
        check(attribute);
        var before = capabilities.attribute(code).orElseThrow(NotFound::new);
        if (before.kind() != attribute.kind()) {
            throw new InvalidInput("taxonomy-kind-stays", "kind");
        }
        var kept = new HashSet<String>();
        attribute.choices().forEach(choice -> kept.add(choice.code()));
        for (var used : database.sql(
                        "select distinct choice from resource_attribute where attribute = ? and choice <> ''")
                .param(code)
                .query(String.class)
                .list()) {
            if (attribute.kind() == AttributeKind.CHOICE && !kept.contains(used)) {
                throw new InvalidInput("taxonomy-choice-in-use", "choices", used);
            }
        }
        database.sql("update attribute set unit = ?, lowest = ?, highest = ?, better = ? where code = ?")
                .param(attribute.unit().strip())
                .param(attribute.lowest())
                .param(attribute.highest())
                .param(attribute.better().name())
                .param(code)
                .update();
        writeChoices(code, attribute.choices());
        changed("taxonomy-changed", TaxonomyPart.ATTRIBUTE, code);
    }

    /** Says what can be stated of a capability, in this order. What cards state of others stays where it is. */
    public void assign(CapabilityCode capability, List<String> attributes) {
        require(TaxonomyPart.CAPABILITY, capability.value());
        var stated = database.sql("""
                        select distinct attribute from resource_attribute where capability = ? and attribute <> ?""")
                .params(capability.value(), StoredAttribute.MATERIAL)
                .query(String.class)
                .list();
        stated.stream().filter(code -> !attributes.contains(code)).findFirst().ifPresent(code -> {
            throw new InvalidInput(
                    "taxonomy-attribute-in-use",
                    "attributes",
                    capabilities.attribute(code).map(Attribute::nameZh).orElse(code));
        });
        database.sql("delete from capability_attribute where capability = ?")
                .param(capability.value())
                .update();
        int place = 0;
        for (var code : new java.util.LinkedHashSet<>(attributes)) {
            require(TaxonomyPart.ATTRIBUTE, code);
            place += STEP;
            database.sql("insert into capability_attribute (capability, attribute, place) values (?, ?, ?)")
                    .params(capability.value(), code, place)
                    .update();
        }
        changed("taxonomy-changed", TaxonomyPart.CAPABILITY, capability.value());
    }

    /** Gives it other names; its code stays. */
    public void rename(TaxonomyPart part, String code, String nameZh, String nameEn) {
        require(part, code);
        database.sql("update " + part.table() + " set name_zh = ?, name_en = ? where code = ?")
                .params(name(nameZh, "nameZh"), name(nameEn, "nameEn"), code)
                .update();
        changed("taxonomy-renamed", part, code);
    }

    /** Moves it before the one above it, or behind the one below it. */
    public void move(TaxonomyPart part, String code, boolean up) {
        require(part, code);
        var order = new java.util.ArrayList<>(siblings(part, code));
        int at = order.indexOf(code);
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        java.util.Collections.swap(order, at, to);
        int place = 0;
        for (var one : order) {
            place += STEP;
            database.sql("update " + part.table() + " set place = ? where code = ?")
                    .params(place, one)
                    .update();
        }
        changed("taxonomy-moved", part, code);
    }

    /** Deletes it when nobody uses it; otherwise it is retired. Tells whether it is gone. */
    public boolean remove(TaxonomyPart part, String code) {
        require(part, code);
        if (isInUse(part, code)) {
            database.sql("update " + part.table() + " set retired = true where code = ?")
                    .param(code)
                    .update();
            changed("taxonomy-retired", part, code);
            return false;
        }
        switch (part) {
            case CAPABILITY -> delete("delete from capability_attribute where capability = ?", code);
            case ATTRIBUTE -> {
                delete("delete from capability_attribute where attribute = ?", code);
                delete("delete from attribute_choice where attribute = ?", code);
            }
            case GROUP, MATERIAL -> {}
        }
        delete("delete from " + part.table() + " where code = ?", code);
        changed("taxonomy-deleted", part, code);
        return true;
    }

    /** Offers again what was retired. */
    public void bringBack(TaxonomyPart part, String code) {
        require(part, code);
        database.sql("update " + part.table() + " set retired = false where code = ?")
                .param(code)
                .update();
        changed("taxonomy-brought-back", part, code);
    }

    private boolean isInUse(TaxonomyPart part, String code) {
        return switch (part) {
            case GROUP -> count("select count(*) from capability where group_code = ?", code);
            case CAPABILITY -> count("select count(*) from resource_capability where capability = ?", code);
            case ATTRIBUTE -> count("select count(*) from resource_attribute where attribute = ?", code);
            case MATERIAL ->
                count(
                        "select count(*) from resource_attribute where attribute = '" + StoredAttribute.MATERIAL
                                + "' and choice = ?",
                        code);
        };
    }

    private boolean count(String sql, String code) {
        return database.sql(sql).param(code).query(Long.class).single() > 0;
    }

    private void delete(String sql, String code) {
        database.sql(sql).param(code).update();
    }

    private String add(TaxonomyPart part, String nameZh, String nameEn, @Nullable String group) {
        var code = newCode(part, nameEn);
        int place = lastPlace(part, group) + STEP;
        var insert = "insert into " + part.table() + (group == null ? " (" : " (group_code, ")
                + "code, name_zh, name_en, place) values (" + (group == null ? "" : "?, ") + "?, ?, ?, ?)";
        var statement = database.sql(insert);
        if (group != null) {
            statement = statement.param(group);
        }
        statement
                .param(code)
                .param(name(nameZh, "nameZh"))
                .param(name(nameEn, "nameEn"))
                .param(place)
                .update();
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
        if (exists(part, code)) {
            throw new InvalidInput("taxonomy-code-taken", "nameEn", code);
        }
        return code;
    }

    private boolean exists(TaxonomyPart part, String code) {
        return count("select count(*) from " + part.table() + " where code = ?", code);
    }

    /** @throws NotFound when there is none, or when it is built in */
    private void require(TaxonomyPart part, String code) {
        if (part == TaxonomyPart.ATTRIBUTE && code.equals(StoredAttribute.MATERIAL) || !exists(part, code)) {
            throw new NotFound();
        }
    }

    private List<String> siblings(TaxonomyPart part, String code) {
        return part == TaxonomyPart.CAPABILITY
                ? database.sql("""
                                select code from capability
                                where group_code = (select c.group_code from capability c where c.code = ?)
                                order by place, code""").param(code).query(String.class).list()
                : database.sql("select code from " + part.table() + " where code <> ? order by place, code")
                        .param(part == TaxonomyPart.ATTRIBUTE ? StoredAttribute.MATERIAL : "")
                        .query(String.class)
                        .list();
    }

    private int lastPlace(TaxonomyPart part, @Nullable String group) {
        var sql =
                "select coalesce(max(place), 0) from " + part.table() + (group == null ? "" : " where group_code = ?");
        var statement = database.sql(sql);
        return (group == null ? statement : statement.param(group))
                .query(Integer.class)
                .single();
    }

    private void writeChoices(String attribute, List<AttributeChoice> choices) {
        delete("delete from attribute_choice where attribute = ?", attribute);
        int place = 0;
        for (var choice : choices) {
            place += STEP;
            database.sql(
                            "insert into attribute_choice (attribute, code, name_zh, name_en, place) values (?, ?, ?, ?, ?)")
                    .params(
                            attribute,
                            choice.code(),
                            name(choice.nameZh(), "choices"),
                            name(choice.nameEn(), "choices"),
                            place)
                    .update();
        }
    }

    private static void check(NewAttribute attribute) {
        TextRule.optional(attribute.unit(), "unit", UNIT);
        var lowest = attribute.lowest();
        var highest = attribute.highest();
        if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            throw new InvalidInput("taxonomy-range", "highest");
        }
        if (attribute.kind() == AttributeKind.CHOICE && attribute.choices().isEmpty()) {
            throw new InvalidInput("taxonomy-choices-required", "choices");
        }
        if (attribute.choices().size() > MAX_CHOICES) {
            throw new InvalidInput("taxonomy-choices-many", "choices", MAX_CHOICES);
        }
        var seen = new HashSet<String>();
        for (var choice : attribute.choices()) {
            if (!CapabilityCode.isWellFormed(choice.code()) || !seen.add(choice.code())) {
                throw new InvalidInput("taxonomy-choice", "choices", choice.code());
            }
        }
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
