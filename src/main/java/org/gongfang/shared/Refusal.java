package org.gongfang.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A "no" that people can understand: which rule refused, for which field, with what figures. Screens and REST translate
 * it by the key {@code refusal.<code>} with {@link #arguments()}; nothing of the transaction that threw it remains.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of "no" it is; REST answers with its status. */
    public enum Kind {
        /** The input itself is wrong: 400. */
        INVALID(400),
        /** The person may not: 403. */
        FORBIDDEN(403),
        /** It does not exist, or not for this person: 404. */
        NOT_FOUND(404),
        /** Someone else was first, or the state has moved on: 409. */
        CONFLICT(409),
        /** It is not any more as the caller says to have seen it: 412. */
        PRECONDITION(412),
        /** A rule of the house says no: 422. */
        RULE(422),
        /** Too often: 429. */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    protected Refusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The rule's name in kebab-case, such as {@code slot-taken}. */
    public String code() {
        return code;
    }

    /** The field that the rule is about, by its REST name, or null when it is about the whole request. */
    public @Nullable String field() {
        return field;
    }

    /** Figures for the translated text: strings, numbers, {@code Instant}s, {@code Duration}s, {@code Money} or {@link Named}. */
    public List<Object> arguments() {
        return arguments;
    }
}
