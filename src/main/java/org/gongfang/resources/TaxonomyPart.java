package org.gongfang.resources;

/** The lists that make up the taxonomy. */
public enum TaxonomyPart {
    GROUP("capability_group"),
    CAPABILITY("capability"),
    ATTRIBUTE("attribute"),
    MATERIAL("material");

    private final String table;

    TaxonomyPart(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
