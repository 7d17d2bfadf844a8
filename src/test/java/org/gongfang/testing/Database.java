package org.gongfang.testing;

import java.util.Map;

/** Where a test's own empty database is, and who may sign in there. */
public record Database(String url, String user, String password) {

    /** The settings that point the application at this database. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }
}
