package org.gongfang.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The districts of the city; they change only by migration, so they are read once. */
@Service
public class Districts {

    private final JdbcClient jdbc;
    private volatile List<District> known = List.of();

    Districts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All districts in the city's own order. */
    public List<District> all() {
        if (known.isEmpty()) {
            known = jdbc.sql("select code, name_zh, name_en from district order by place")
                    .query((row, number) ->
                            new District(row.getString("code"), row.getString("name_zh"), row.getString("name_en")))
                    .list();
        }
        return known;
    }

    public Optional<District> find(String code) {
        return all().stream().filter(district -> district.code().equals(code)).findFirst();
    }
}
