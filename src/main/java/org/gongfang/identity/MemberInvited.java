package org.gongfang.identity;

/** An admin made an account for someone, who sets its first password with the token. */
public record MemberInvited(MemberId member, String mail, String name, String locale, String token) {

    /** Without the token, which is as good as a key. */
    @Override
    public String toString() {
        return "MemberInvited[" + member + "]";
    }
}
