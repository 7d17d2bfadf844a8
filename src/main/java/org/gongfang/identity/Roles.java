package org.gongfang.identity;

/** The names of the roles, as constants for access annotations on views. */
public final class Roles {

    public static final String PATENT_HOLDER = "PATENT_HOLDER";
    public static final String PROVIDER_MANAGER = "PROVIDER_MANAGER";
    public static final String TECHNICIAN = "TECHNICIAN";
    public static final String REVIEWER = "REVIEWER";
    public static final String OFFICIAL = "OFFICIAL";
    public static final String ENTERPRISE = "ENTERPRISE";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
