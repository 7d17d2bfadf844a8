package org.gongfang.identity;

/** A member asked for a new password, which the token lets them set. */
public record PasswordResetRequested(MemberId member, String mail, String name, String locale, String token) {

    /** Without the token, which is as good as a key. */
    @Override
    public String toString() {
        return "PasswordResetRequested[" + member + "]";
    }
}
