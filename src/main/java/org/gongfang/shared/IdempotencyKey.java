package org.gongfang.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A key that a caller gives a write, so that it may be sent twice and is done once. */
public record IdempotencyKey(String text) {

    private static final int LONGEST = 100;

    /** @throws InvalidInput when the key is empty or too long */
    public IdempotencyKey {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidInput("reservation-key", "Idempotency-Key");
        }
    }

    /** What is kept of it: short, and no collation of a database mixes two of them up. */
    public byte[] digest() {
        return digest(text);
    }

    /** The SHA-256 of the text. */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
