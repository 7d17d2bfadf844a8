package org.gongfang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a visitor's phone must fetch, with nothing in its cache, before the landing page stands. */
class FirstViewJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(FirstViewJourney.class);
    private static final int KILOBYTE = 1024;
    private static final int MOST_KILOBYTES = 350;

    @Test
    void landingPageIsLight() {
        var page = visit(Look.PHONE_ZH, "/");

        int requests = number(page, "fetched.length");
        int bytes = number(page, "fetched.reduce((sum, entry) => sum + entry.transferSize, 0)");

        LOG.info("First view: {} KB over {} requests", bytes / KILOBYTE, requests);
        assertThat(bytes).isLessThanOrEqualTo(MOST_KILOBYTES * KILOBYTE);
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate("""
                () => {
                    const fetched = [...performance.getEntriesByType('navigation'),
                        ...performance.getEntriesByType('resource')];
                    return %s;
                }
                """.formatted(expression))).intValue();
    }
}
