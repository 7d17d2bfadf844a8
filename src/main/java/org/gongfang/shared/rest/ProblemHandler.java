package org.gongfang.shared.rest;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Refusals;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Turns everything a REST call may throw into {@code application/problem+json} (RFC 9457): {@code code} names the rule,
 * {@code errors} the fields, {@code detail} says it in the caller's language. What nobody foresaw becomes a 500 with an
 * id that also stands in the log.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String TYPES = "urn:gongfang:problem:";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Refusals refusals;
    private final Words words;

    ProblemHandler(Refusals refusals, Words words) {
        this.refusals = refusals;
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        var detail = refusals.explain(refusal, request.getLocale());
        var problem = problem(HttpStatus.valueOf(refusal.kind().status()), refusal.code(), detail);
        var field = refusal.field();
        if (field != null) {
            problem.setProperty("errors", List.of(Map.of("field", field, "code", refusal.code(), "message", detail)));
        }
        if (refusal instanceof WithProblemProperties more) {
            more.problemProperties().forEach(problem::setProperty);
        }
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** The database gives no connection in time; whoever sends a key with the call may send it again in a moment. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> unavailable(RuntimeException failure, WebRequest request) {
        LOG.warn("No database for {}: {}", request.getDescription(false), failure.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        var detail = words.get(request.getLocale(), "refusal.unavailable");
        return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Error {} in {}", id, request.getDescription(false), failure);
        var problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", words.get(request.getLocale(), "refusal.internal", id));
        problem.setProperty("id", id);
        return answer(problem, new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> Map.of(
                        "field", error.getField(),
                        "code", kebab(String.valueOf(error.getCode())),
                        "message", String.valueOf(error.getDefaultMessage())))
                .toList();
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", words.get(request.getLocale(), "refusal.invalid"));
        problem.setProperty("errors", errors);
        return answer(problem, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "malformed", words.get(request.getLocale(), "refusal.malformed"));
        if (unreadable.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            problem.setProperty("errors", List.of(error(path(json), "malformed", request.getLocale())));
        }
        return answer(problem, headers);
    }

    /** A query or form whose escapes or characters cannot be decoded, such as a lone per cent sign. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable, WebRequest request) {
        var detail = words.get(request.getLocale(), "refusal.malformed");
        return answer(problem(HttpStatus.BAD_REQUEST, "malformed", detail), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException mismatch, WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "malformed", words.get(request.getLocale(), "refusal.malformed"));
        problem.setProperty("errors", List.of(error(mismatch.getName(), "malformed", request.getLocale())));
        return answer(problem, new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(missing.getParameterName(), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException unbound, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unbound instanceof MissingRequestHeaderException header
                ? missing(header.getHeaderName(), headers, request)
                : super.handleServletRequestBindingException(unbound, headers, status, request);
    }

    private ResponseEntity<Object> missing(String name, HttpHeaders headers, WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", words.get(request.getLocale(), "refusal.invalid"));
        problem.setProperty("errors", List.of(error(name, "required", request.getLocale())));
        return answer(problem, headers);
    }

    private Map<String, String> error(String field, String code, Locale locale) {
        return Map.of("field", field, "code", code, "message", words.get(locale, "refusal." + code));
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        json.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    private static String kebab(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + code));
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
