package org.gongfang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets REST callers in by a personal API token, so often and no more; a token that is not valid is refused, even where none
 * is needed.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final ApiTokens tokens;
    private final CallLimits limits;
    private final RestRefusals refuse;

    BearerFilter(ApiTokens tokens, CallLimits limits, RestRefusals refuse) {
        this.tokens = tokens;
        this.limits = limits;
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
        var count = limits.count(token.get());
        tell(response, count);
        if (!count.isAllowed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(count.pause()));
            refuse.refuse(request, response, new TooManyCalls(count.pause()));
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

    private static void tell(HttpServletResponse response, CallLimits.Count count) {
        response.setHeader("RateLimit-Limit", Integer.toString(count.most()));
        response.setHeader("RateLimit-Remaining", Long.toString(count.left()));
        response.setHeader("RateLimit-Reset", seconds(count.full()));
    }

    /** Whole seconds, rounded up: whoever waits so long has waited long enough. */
    private static String seconds(Duration time) {
        return Long.toString(Math.ceilDiv(time.toMillis(), 1_000L));
    }
}
