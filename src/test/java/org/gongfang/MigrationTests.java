package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One set of migrations serves three databases; that Hibernate finds what it expects is proven by the start itself. */
abstract class MigrationTests {

    @Autowired
    Flyway flyway;

    @Test
    void appliesEveryMigration() {
        assertThat(flyway.info().applied()).hasSizeGreaterThan(1);
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void findsMigrationsUnchanged() {
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }
}
