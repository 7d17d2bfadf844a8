package org.gongfang.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.gongfang.identity.Accounts;
import org.gongfang.identity.ApiToken;
import org.gongfang.identity.ApiTokens;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The doors of REST: a password buys a token, a token opens the rest. */
@IntegrationTest
class TokenRestTests {

    private static final String TOKENS = "/api/v1/tokens";

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void startClean() {
        clock.reset();
        identity.forgetAttempts();
    }

    @Test
    void aPasswordBuysATokenThatIsKeptOnlyAsAHash() throws Exception {
        var holder = identity.holder();
        var token = buy(holder);
        assertThat(token).startsWith("gf_");
        assertThat(tokens.authenticate(token))
                .hasValueSatisfying(member -> assertThat(member.id()).isEqualTo(holder));
        assertThat(jdbc.sql("select token_hash from api_token")
                        .query(byte[].class)
                        .list())
                .allSatisfy(hash -> assertThat(hash).hasSize(32));
        assertThat(identity.as(holder, tokens::list)).singleElement().returns("workshop", ApiToken::label);
    }

    @Test
    void aTokenNamesItsOwnerAndLeavesNoSession() throws Exception {
        var token = buy(identity.holder());
        mvc.perform(post(TOKENS).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isCreated())
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")));
    }

    @Test
    void withoutATokenTheAnswerIsAProblemInTheCallersLanguage() throws Exception {
        mvc.perform(post(TOKENS).locale(Locale.ENGLISH))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, startsWith("Bearer")))
                .andExpect(jsonPath("$.code").value("unauthenticated"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.detail").value(startsWith("Please sign in")));
        mvc.perform(post(TOKENS).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(jsonPath("$.detail").value(startsWith("请先登录")));
    }

    @Test
    void wrongPasswordsAndWrongTokensAreRefused() throws Exception {
        mvc.perform(post(TOKENS).with(httpBasic(identity.mail(identity.holder()), "a-wrong-password")))
                .andExpect(status().isUnauthorized());
        for (var token : new String[] {"gf_", "gf_" + "a".repeat(43), "x".repeat(10_000), "' or 1=1"}) {
            mvc.perform(post(TOKENS).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                    .andExpect(status().isUnauthorized());
        }
    }

    @Test
    void guessingPasswordsIsThrottled() throws Exception {
        var mail = identity.mail(identity.holder());
        for (int i = 0; i < 5; i++) {
            mvc.perform(post(TOKENS).with(httpBasic(mail, "guess-" + i))).andExpect(status().isUnauthorized());
        }
        mvc.perform(post(TOKENS).with(httpBasic(mail, IdentityFixtures.PASSWORD)))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("too-many-attempts"));
    }

    @Test
    void passwordsOpenNothingButTheTokens() throws Exception {
        mvc.perform(get("/api/v1/reports/utilization?from=2026-11-01&to=2026-11-02")
                        .with(httpBasic(identity.mail(identity.official()), IdentityFixtures.PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aRevokedTokenAndATokenOfADisabledMemberOpenNothing() throws Exception {
        var holder = identity.holder();
        var revoked = buy(holder);
        identity.as(holder, () -> tokens.revoke(tokens.list().getFirst().id()));
        assertThat(tokens.authenticate(revoked)).isEmpty();

        var token = identity.token(holder);
        identity.as(identity.admin(), () -> accounts.disable(holder));
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void nobodyRevokesSomeoneElsesToken() {
        var holder = identity.holder();
        identity.token(holder);
        var id = identity.as(holder, () -> tokens.list().getFirst().id());
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> identity.as(identity.holder(), () -> tokens.revoke(id)))
                .isInstanceOf(org.gongfang.shared.NotFound.class);
    }

    @Test
    void usingATokenIsNoted() {
        var holder = identity.holder();
        var token = identity.token(holder);
        assertThat(identity.as(holder, tokens::list).getFirst().lastUsedAt()).isNull();
        tokens.authenticate(token);
        assertThat(identity.as(holder, tokens::list).getFirst().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aLabelOfControlCharactersIsA400ThatNamesTheField() throws Exception {
        mvc.perform(post(TOKENS)
                        .with(httpBasic(identity.mail(identity.holder()), IdentityFixtures.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"label\": \"\\u0000\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("label"));
    }

    @Test
    void operatorsEndpointsAreForAdminsAndHealthIsForAll() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/info")).andExpect(status().isUnauthorized());
        mvc.perform(get("/v3/api-docs")).andExpect(status().isOk());
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() throws Exception {
        for (var path : new String[] {"/api/v1/tokens", "/actuator/health", "/sign-in"}) {
            mvc.perform(post(path).secure(true))
                    .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().exists("Permissions-Policy"))
                    .andExpect(header().exists("Strict-Transport-Security"));
        }
    }

    private String buy(MemberId member) throws Exception {
        var answer = mvc.perform(post(TOKENS)
                        .with(httpBasic(identity.mail(member), IdentityFixtures.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"label\": \"workshop\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(answer).get("token").asString();
    }
}
