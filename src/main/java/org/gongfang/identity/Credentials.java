package org.gongfang.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a REST caller sends to say who it is. */
final class Credentials {

    private Credentials() {}

    /** What follows the scheme in the request's authorization header, if it is of that scheme. */
    static Optional<String> of(HttpServletRequest request, String scheme) {
        var start = scheme + " ";
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip());
    }
}
