package org.gongfang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Words;
import org.gongfang.testing.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** The frame around the screens: what its menu offers to whom, which language it speaks, how it speaks of errors. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class ShellTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    IdentityFixtures people;

    @Autowired
    LanguageChoice languages;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void visitorsReadWhatThisIsForAndMaySignIn() {
        UI.getCurrent().navigate("");

        assertThat(page()).contains("把专利做成样品", "三步做出样品", "登录", "注册").doesNotContain("看板", "定时任务");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        UI.getCurrent().navigate("there/is/no/such/place");

        assertThat(page()).contains("404", "没有找到这个页面", "返回首页");
    }

    @Test
    void aScreenOfAnotherRoleIsRefusedInWords() {
        people.signIn(people.holder());
        UI.getCurrent().navigate("admin/jobs");

        assertThat(page()).contains("403", "您无权查看此页");
    }

    @Test
    void aRefusalThatNoScreenExplainsIsExplainedAnyway() {
        fail(new NotFound());

        assertThat(notices()).contains("没有找到");
    }

    @Test
    void anUnforeseenFailureIsToldByItsIdAlone() {
        fail(new IllegalStateException("secret detail"));

        assertThat(notices()).containsPattern("错误编号：[0-9a-f]{8}").doesNotContain("secret");
    }

    @Test
    void languageIsTheChosenOneElseTheBrowsersElseChinese() {
        assertThat(languages.of(request(null, null))).isEqualTo(Words.CHINESE);
        assertThat(languages.of(request(null, Locale.GERMAN))).isEqualTo(Words.CHINESE);
        assertThat(languages.of(request(null, Locale.UK))).isEqualTo(Words.ENGLISH);
        assertThat(languages.of(request("zh", Locale.UK))).isEqualTo(Words.CHINESE);
        assertThat(languages.of(request("en", Locale.CHINA))).isEqualTo(Words.ENGLISH);
        assertThat(languages.of(request("'><nonsense", null))).isEqualTo(Words.CHINESE);
    }

    private static VaadinServletRequest request(@Nullable String cookie, @Nullable Locale browser) {
        var request = new MockHttpServletRequest();
        if (cookie != null) {
            request.setCookies(new Cookie("gongfang-language", cookie));
        }
        if (browser != null) {
            request.addHeader("Accept-Language", browser.toLanguageTag());
            request.addPreferredLocale(browser);
        }
        return new VaadinServletRequest(request, (VaadinServletService) VaadinService.getCurrent());
    }

    private static void fail(Throwable failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }

    private String notices() {
        roundTrip();
        return find(Notification.class).all().stream()
                .map(notification -> test(notification).getText())
                .collect(Collectors.joining("\n"));
    }

    private static String page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(target -> target.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
