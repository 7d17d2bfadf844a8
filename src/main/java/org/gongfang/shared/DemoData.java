package org.gongfang.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a database remembers about its demo data. */
@Component
class DemoData {

    static final String MARKER = "demo-data";

    /** How far the demo data of a database has come. */
    enum Progress {
        /** People use the database: no demo data is ever put into it. */
        UNWANTED,
        /** A start has begun to tell the stories and did not finish. */
        BEGUN,
        /** All stories are told. */
        TOLD;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Progress of(String stored) {
            return Arrays.stream(values())
                    .filter(progress -> progress.stored().equals(stored))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Unknown progress of the demo data: " + stored));
        }
    }

    private final JdbcClient jdbc;

    DemoData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Progress> progress() {
        return jdbc.sql("select content from setting where name = :name")
                .param("name", MARKER)
                .query(String.class)
                .optional()
                .map(Progress::of);
    }

    /** Writes the first progress, unless another node did so already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = DuplicateKeyException.class)
    public boolean begin(Progress progress) {
        try {
            jdbc.sql("insert into setting (name, content) values (:name, :content)")
                    .param("name", MARKER)
                    .param("content", progress.stored())
                    .update();
            return true;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return false;
        }
    }

    @Transactional
    public void finish() {
        jdbc.sql("update setting set content = :content where name = :name")
                .param("name", MARKER)
                .param("content", Progress.TOLD.stored())
                .update();
    }
}
