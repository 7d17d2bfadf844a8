package org.gongfang.identity;

import java.util.List;

/** The accounts that everyone may try while the demo runs; without it they are refused. */
public final class DemoAccounts {

    public static final String PASSWORD = "gongfang-demo";

    static final String DOMAIN = "@demo.example";

    public static final String HOLDER = "holder" + DOMAIN;
    public static final String MANAGER = "manager" + DOMAIN;
    public static final String TECHNICIAN = "technician" + DOMAIN;
    public static final String REVIEWER = "reviewer" + DOMAIN;
    public static final String OFFICIAL = "official" + DOMAIN;
    public static final String ENTERPRISE = "enterprise" + DOMAIN;
    public static final String ADMIN = "admin" + DOMAIN;

    /** One account for each role, in the order of {@link Role}. */
    public static final List<String> MAILS =
            List.of(HOLDER, MANAGER, TECHNICIAN, REVIEWER, OFFICIAL, ENTERPRISE, ADMIN);

    private DemoAccounts() {}
}
