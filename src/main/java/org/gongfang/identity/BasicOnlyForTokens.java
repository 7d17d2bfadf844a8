package org.gongfang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses passwords in REST calls, except where they are exchanged for a token: comparing them is slow on purpose. */
class BasicOnlyForTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Basic";

    private final AuthenticationEntryPoint refuse;
    private final String tokens;

    BasicOnlyForTokens(AuthenticationEntryPoint refuse, String tokens) {
        this.refuse = refuse;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean basic = Credentials.of(request, SCHEME).isPresent();
        boolean exchange = HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + tokens);
        if (basic && !exchange) {
            refuse.commence(request, response, new InsufficientAuthenticationException("A token is needed here"));
            return;
        }
        chain.doFilter(request, response);
    }
}
