package org.gongfang.resources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The taxonomy's tables as admins write them; nothing is checked here. */
@Component
class TaxonomyTables {

    private static final int STEP = 10;

    private final JdbcClient database;

    TaxonomyTables(JdbcClient database) {
        this.database = database;
    }

    boolean has(TaxonomyPart part, String code) {
        return any("select count(*) from " + part.table() + " where code = ?", code);
    }

    boolean isInUse(TaxonomyPart part, String code) {
        return switch (part) {
            case GROUP -> any("select count(*) from capability where group_code = ?", code);
            case CAPABILITY -> any("select count(*) from resource_capability where capability = ?", code);
            case ATTRIBUTE -> any("select count(*) from resource_attribute where attribute = ?", code);
            case MATERIAL ->
                any(
                        "select count(*) from resource_attribute where attribute = '" + StoredAttribute.MATERIAL
                                + "' and choice = ?",
                        code);
        };
    }

    /** Writes it behind the others, of its group where it has one. */
    void add(TaxonomyPart part, String code, String nameZh, String nameEn, @Nullable String group) {
        int place = lastPlace(part, group) + STEP;
        var insert = "insert into " + part.table() + (group == null ? " (" : " (group_code, ")
                + "code, name_zh, name_en, place) values (" + (group == null ? "" : "?, ") + "?, ?, ?, ?)";
        var statement = database.sql(insert);
        if (group != null) {
            statement = statement.param(group);
        }
        statement.param(code).param(nameZh).param(nameEn).param(place).update();
    }

    void addAttribute(String code, String nameZh, String nameEn, NewAttribute attribute) {
        database.sql("""
                        insert into attribute (code, kind, name_zh, name_en, unit, lowest, highest, better, place)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(code)
                .param(attribute.kind().name())
                .param(nameZh)
                .param(nameEn)
                .param(attribute.unit().strip())
                .param(attribute.lowest())
                .param(attribute.highest())
                .param(attribute.better().name())
                .param(lastPlace(TaxonomyPart.ATTRIBUTE, null) + STEP)
                .update();
        writeChoices(code, attribute.choices());
    }

    /** Its kind and its names stay. */
    void changeAttribute(String code, NewAttribute attribute) {
        database.sql("update attribute set unit = ?, lowest = ?, highest = ?, better = ? where code = ?")
                .param(attribute.unit().strip())
                .param(attribute.lowest())
                .param(attribute.highest())
                .param(attribute.better().name())
                .param(code)
                .update();
        writeChoices(code, attribute.choices());
    }

    /** The attribute's choices that some card has made. */
    List<String> choicesInUse(String attribute) {
        return database.sql("select distinct choice from resource_attribute where attribute = ? and choice <> ''")
                .param(attribute)
                .query(String.class)
                .list();
    }

    /** What some card states of the capability, but for materials, which every capability has. */
    List<String> stated(CapabilityCode capability) {
        return database.sql("""
                        select distinct attribute from resource_attribute where capability = ? and attribute <> ?""")
                .params(capability.value(), StoredAttribute.MATERIAL)
                .query(String.class)
                .list();
    }

    void assign(CapabilityCode capability, Collection<String> attributes) {
        run("delete from capability_attribute where capability = ?", capability.value());
        int place = 0;
        for (var code : attributes) {
            place += STEP;
            database.sql("insert into capability_attribute (capability, attribute, place) values (?, ?, ?)")
                    .params(capability.value(), code, place)
                    .update();
        }
    }

    void rename(TaxonomyPart part, String code, String nameZh, String nameEn) {
        database.sql("update " + part.table() + " set name_zh = ?, name_en = ? where code = ?")
                .params(nameZh, nameEn, code)
                .update();
    }

    /** Changes places with its neighbour; tells whether there is one. */
    boolean move(TaxonomyPart part, String code, boolean up) {
        var order = new ArrayList<>(siblings(part, code));
        int at = order.indexOf(code);
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) {
            return false;
        }
        Collections.swap(order, at, to);
        int place = 0;
        for (var one : order) {
            place += STEP;
            database.sql("update " + part.table() + " set place = ? where code = ?")
                    .params(place, one)
                    .update();
        }
        return true;
    }

    void retire(TaxonomyPart part, String code, boolean retired) {
        database.sql("update " + part.table() + " set retired = ? where code = ?")
                .params(retired, code)
                .update();
    }

    void delete(TaxonomyPart part, String code) {
        dependants(part).forEach(table -> run("delete from " + table + " where " + column(part) + " = ?", code));
        run("delete from " + part.table() + " where code = ?", code);
    }

    private static List<String> dependants(TaxonomyPart part) {
        return switch (part) {
            case CAPABILITY -> List.of("capability_attribute");
            case ATTRIBUTE -> List.of("capability_attribute", "attribute_choice");
            case GROUP, MATERIAL -> List.of();
        };
    }

    private static String column(TaxonomyPart part) {
        return part == TaxonomyPart.CAPABILITY ? "capability" : "attribute";
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
        run("delete from attribute_choice where attribute = ?", attribute);
        int place = 0;
        for (var choice : choices) {
            place += STEP;
            database.sql(
                            "insert into attribute_choice (attribute, code, name_zh, name_en, place) values (?, ?, ?, ?, ?)")
                    .params(
                            attribute,
                            choice.code(),
                            choice.nameZh().strip(),
                            choice.nameEn().strip(),
                            place)
                    .update();
        }
    }

    private boolean any(String sql, String code) {
        return database.sql(sql).param(code).query(Long.class).single() > 0;
    }

    private void run(String sql, String code) {
        database.sql(sql).param(code).update();
    }
}
