package org.gongfang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets REST callers in by a personal API token; a token that is not valid is refused, even where none is needed. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final ApiTokens tokens;
    private final AuthenticationEntryPoint refuse;

    BearerFilter(ApiTokens tokens, AuthenticationEntryPoint refuse) {
        this.tokens = tokens;
        this.refuse = refuse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = Credentials.of(request, SCHEME);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var member = tokens.authenticate(token.get());
        if (member.isEmpty()) {
            refuse.commence(request, response, new BadCredentialsException("No such token"));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                member.get(), null, member.get().getAuthorities())));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
