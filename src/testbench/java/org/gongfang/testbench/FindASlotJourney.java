package org.gongfang.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.HasElementQuery;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A patent holder signs in with a demo account and looks for a free slot. It walks through an application that runs
 * already (./gongfang run); {@code -Dgongfang.address} says where.
 */
class FindASlotJourney implements HasElementQuery {

    private static final String ADDRESS = System.getProperty("gongfang.address", "http://localhost:8080");

    private WebDriver browser;

    FindASlotJourney() {
        browser = TestBench.createDriver(new ChromeDriver(new ChromeOptions()
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900")));
    }

    @Override
    public SearchContext getContext() {
        return browser;
    }

    @BeforeEach
    void signIn() {
        browser.get(ADDRESS + "/sign-in");
        fill("vaadin-text-field", "holder@demo.example");
        fill("vaadin-password-field", "gongfang-demo");
        $("vaadin-button").withAttribute("theme", "primary").first().click();
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(page -> !String.valueOf(page.getCurrentUrl()).contains("sign-in"));
    }

    @Test
    void holderFindsAFreeSlot() {
        browser.get(ADDRESS + "/find");
        $("vaadin-button").withAttribute("theme", "primary").waitForFirst().click();
        assertThat($(TestBenchElement.class).withClassName("slot-card").waitForFirst())
                .isNotNull();
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    private void fill(String field, String text) {
        TestBenchElement element = $(field).waitForFirst();
        element.setProperty("value", text);
        element.dispatchEvent("change");
    }
}
