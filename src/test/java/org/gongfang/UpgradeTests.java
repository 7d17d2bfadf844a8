package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A database that an earlier version has made takes the migrations of a later one, whatever their numbers. */
class UpgradeTests {

    private static final String DATABASE = "jdbc:h2:mem:upgrade;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE,USER,DAY,HOUR;DB_CLOSE_DELAY=-1";

    /** What the first version came with. */
    private static final Set<String> FIRST =
            Set.of("0010", "0020", "0030", "0100", "0200", "0201", "0300", "0400", "0500", "0600", "0700");

    @TempDir
    Path folder;

    @Test
    void whatWasAddedBetweenIsMigratedToo() throws IOException {
        var all = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
        for (var migration : all) {
            var name = String.valueOf(migration.getFilename());
            if (FIRST.contains(name.substring(1, 5))) {
                Files.copy(migration.getInputStream(), folder.resolve(name));
            }
        }
        at("filesystem:" + folder).load().migrate();

        var settings = settings();
        var later = at(settings.getProperty("spring.flyway.locations"))
                .outOfOrder(Boolean.parseBoolean(settings.getProperty("spring.flyway.out-of-order")))
                .load();
        later.migrate();

        assertThat(later.info().applied()).hasSize(all.length);
        assertThat(later.info().pending()).isEmpty();
    }

    private static FluentConfiguration at(String location) {
        return Flyway.configure().dataSource(DATABASE, "gongfang", "").locations(location);
    }

    private static Properties settings() throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
    }
}
