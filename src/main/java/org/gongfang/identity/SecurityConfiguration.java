package org.gongfang.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in, by which door: REST by token, operators' endpoints by role or token, screens by session. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
public class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";
    private static final String HOME = "/welcome";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String ADMIN = "ADMIN";

    /**
     * What pages may load: our own server's things only, and pictures made in the page. Vaadin starts from an inline
     * script and styles its components inline; everything else is refused.
     */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS =
            "accelerometer=(), browsing-topics=(), camera=(self), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    /** One manager for all chains; it never asks anything but {@link SignIn}. */
    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return new ProviderManager(signIn);
    }

    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http, ApiTokens tokens, CallLimits limits, RestRefusals refusals) {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/v3/api-docs/**", "/v3/api-docs.yaml", "/api/v1/calendars/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(new BearerFilter(tokens, limits, refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(new BasicOnlyForTokens(refusals, TOKENS), BearerFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie lets a REST caller in, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain operators(HttpSecurity http, SecuritySettings settings) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(carries(settings.metricsToken(), context.getRequest())
                                        || authentication.get().getAuthorities().stream()
                                                .anyMatch(given ->
                                                        Role.ADMIN.authority().equals(given.getAuthority())))))
                .httpBasic(withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screens(HttpSecurity http, SignedInMembers signedInMembers, SignInOutcome outcome) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        HttpMethod.GET,
                        "/styles.css",
                        "/css/**",
                        "/icons/**",
                        "/images/**",
                        "/assets/**",
                        // Who may see which picture and document is decided where they are kept.
                        "/pictures/**",
                        "/documents/**",
                        // The secret of the link is the permission.
                        "/kiosk-set-up/**",
                        "/favicon.ico")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/calendars/**")
                .authenticated());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SIGN_IN, "/")
                        .defaultSuccessUrl(HOME)
                        // An address that leads nowhere gets the page that says so, not a bare 403.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(outcome));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        http.addFilterBefore(new SessionGuard(signedInMembers), AuthorizationFilter.class);
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.httpStrictTransportSecurity(strict -> strict.includeSubDomains(false));
    }

    private static boolean carries(@org.jspecify.annotations.Nullable String token, HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null
                && !token.isBlank()
                && header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
