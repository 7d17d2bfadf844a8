package org.gongfang.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongfang.shared.InvalidInput;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept: as an Argon2id hash that names its own algorithm. */
@Component
public class Passwords {

    public static final int MIN_LENGTH = 10;
    public static final int MAX_LENGTH = 128;

    private static final int MIN_DIFFERENT = 5;

    /** What people choose first when ten characters are asked for. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "1111111111",
            "12345678910",
            "123456789a",
            "a123456789",
            "qwertyuiop",
            "password12",
            "password123",
            "password1234",
            "1q2w3e4r5t",
            "q1w2e3r4t5",
            "qwerty12345",
            "qwer123456",
            "woaini1314",
            "woaini5201314",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "admin12345",
            "administrator",
            "iloveyou123");

    private final PasswordEncoder encoder;
    private final String nobody;

    Passwords() {
        var algorithms = new HashMap<String, PasswordEncoder>(
                Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        encoder = new DelegatingPasswordEncoder("argon2", algorithms);
        nobody = hash(Secret.next("").token());
    }

    /**
     * Refuses passwords that are too short, too long, too simple or too near to the mail address.
     *
     * @throws InvalidInput naming the field {@code password}
     */
    public void check(String password, String mail) {
        // Code points, so that a Chinese character or an emoji counts as one.
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw new InvalidInput("password-too-short", "password", MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            throw new InvalidInput("password-too-long", "password", MAX_LENGTH);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || password.codePoints().distinct().count() < MIN_DIFFERENT) {
            throw new InvalidInput("password-too-simple", "password");
        }
        if (lower.equals(mail.toLowerCase(Locale.ROOT))) {
            throw new InvalidInput("password-is-mail", "password");
        }
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= 2 * MAX_LENGTH && encoder.matches(password, hash);
    }

    /** Takes as long as comparing with a real hash, so that nobody learns from the time that an account does not exist. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
