package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongfang.identity.IdentityFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People come in by the front door, and land where they wanted to go. */
class SignInJourney extends Journey {

    @AfterEach
    void everyoneMayTryAgain() {
        people.forgetAttempts();
    }

    @Test
    void whoAskedForAPageIsThereAfterSigningIn() {
        for (var look : new Look[] {Look.DESK_ZH, Look.PHONE_EN}) {
            var page = visit(look, "/account");
            assertThat(page).hasURL(Pattern.compile("/sign-in"));
            picture(page, look, "sign-in");
            expectAccessible(page);
            expectNoSidewaysScrolling(page);
            signIn(page, people.mail(people.holder()), IdentityFixtures.PASSWORD);
            assertThat(page).hasURL(Pattern.compile("/account"));
            settle(page);
            picture(page, look, "account");
            expectAccessible(page);
            expectNoSidewaysScrolling(page);
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutSayingMore() {
        var page = visit(Look.PHONE_ZH, "/sign-in");
        signIn(page, people.mail(people.holder()), "not-the-password");
        assertThat(page.getByText("邮箱或密码不正确")).isVisible();
        picture(page, Look.PHONE_ZH, "sign-in-refused");
    }

    @Test
    void whoRegistersIsSentToTheirMail() {
        for (var look : new Look[] {Look.PHONE_ZH, Look.DESK_EN}) {
            var page = visit(look, "/register");
            picture(page, look, "register");
            expectAccessible(page);
            expectNoSidewaysScrolling(page);
            page.locator("vaadin-text-field input").fill("Li Na");
            page.locator("vaadin-email-field input").fill(UUID.randomUUID() + "@test.example");
            page.locator("vaadin-password-field input").fill("a-good-password");
            page.locator("vaadin-checkbox input").check();
            page.locator(".gf-door vaadin-button[theme~=primary]").click();
            assertThat(page).hasURL(Pattern.compile("/mail-sent"));
            picture(page, look, "mail-sent");
        }
    }

    @Test
    void anAdminSeesAccountsAndOrganisations() {
        for (var look : new Look[] {Look.DESK_ZH_DARK, Look.PHONE_EN}) {
            var page = signedIn(look, people.admin(), "/admin/accounts");
            assertThat(page.locator("vaadin-grid")).isVisible();
            picture(page, look, "accounts");
            expectAccessible(page);
            expectNoSidewaysScrolling(page);
            go(page, "/admin/organisations");
            picture(page, look, "organisations");
            expectAccessible(page);
        }
    }

    private static void signIn(Page page, String mail, String password) {
        page.locator("input[name=username]").fill(mail);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").first().click();
    }
}
