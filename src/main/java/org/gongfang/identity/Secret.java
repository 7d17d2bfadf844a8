package org.gongfang.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A random token that someone carries; what is kept of it is its hash alone. */
public record Secret(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{20,80}");

    /** A new secret of 256 random bits; the prefix tells people and leak scanners what it opens. */
    public static Secret next(String prefix) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret that someone brought, or nothing when the text cannot be one. */
    public static Optional<Secret> of(String brought) {
        return brought.length() <= 80 && FORM.matcher(brought).matches()
                ? Optional.of(new Secret(brought))
                : Optional.empty();
    }

    /** What is kept of it. */
    // A plain digest is enough for 256 random bits: nobody can try them all. Passwords need Passwords instead.
    public byte[] hash() {
        return digest(token);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Secret";
    }
}
