package org.gongfang.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where mailed links lead, as paths below the address of the application. */
public final class IdentityLinks {

    private IdentityLinks() {}

    /** For {@link MemberRegistered}. */
    public static String confirmMail(String token) {
        return "/confirm-mail?token=" + encode(token);
    }

    /** For {@link PasswordResetRequested} and {@link MemberInvited}. */
    public static String setPassword(String token) {
        return "/reset-password?token=" + encode(token);
    }

    static String setUp(String token) {
        return "/set-up?token=" + encode(token);
    }

    private static String encode(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
