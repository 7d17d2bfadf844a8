package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ApplicationTests {

    @Autowired
    ApplicationContext context;

    @Test
    void startsOnAnEmptyDatabase() {
        assertThat(context.getBeansWithAnnotation(org.springframework.stereotype.Component.class))
                .isNotEmpty();
    }
}
