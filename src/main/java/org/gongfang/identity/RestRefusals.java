package org.gongfang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Refusals;
import org.gongfang.shared.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers REST callers who may not, as {@code application/problem+json} in their language: 401, 403 or 429. */
@Component
class RestRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Words words;
    private final Refusals refusals;
    private final JsonMapper json;

    RestRefusals(Words words, Refusals refusals, JsonMapper json) {
        this.words = words;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var told = SignIn.refusalBehind(failure);
        if (told.isPresent()) {
            refuse(request, response, told.get());
            return;
        }
        // Not "Basic": browsers would answer that with a password window of their own.
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gongfang\"");
        answer(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                words.get(request.getLocale(), "refusal.unauthenticated"));
    }

    /** Answers with the refusal before anything else has looked at the call. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        answer(
                response,
                HttpStatus.valueOf(refusal.kind().status()),
                refusal.code(),
                refusals.explain(refusal, request.getLocale()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(response, HttpStatus.FORBIDDEN, "forbidden", words.get(request.getLocale(), "refusal.forbidden"));
    }

    private void answer(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:gongfang:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem);
    }
}
