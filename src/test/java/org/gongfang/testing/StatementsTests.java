package org.gongfang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StatementsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void hearsStatementsOfJdbcAndOfJpa() {
        assertThat(Statements.sentBy(() -> {
                    jdbc.sql("select 1").query(Integer.class).single();
                    jdbc.sql("select 2 where 1 = ?")
                            .param(1)
                            .query(Integer.class)
                            .single();
                    entities.createNativeQuery("select 3").getSingleResult();
                }))
                .containsExactly("select 1", "select 2 where 1 = ?", "select 3");
    }
}
