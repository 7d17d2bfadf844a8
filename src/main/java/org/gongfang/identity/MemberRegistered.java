package org.gongfang.identity;

/** Someone registered and has to confirm their mail address with the token. */
public record MemberRegistered(MemberId member, String mail, String name, String locale, String confirmationToken) {

    /** Without the token, which is as good as a key. */
    @Override
    public String toString() {
        return "MemberRegistered[" + member + "]";
    }
}
