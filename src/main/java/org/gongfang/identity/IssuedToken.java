package org.gongfang.identity;

/** A new API token in clear, which exists only here: the database keeps its hash. */
public record IssuedToken(ApiTokenId id, String label, String token) {

    /** Without the token itself. */
    @Override
    public String toString() {
        return "IssuedToken[" + id + "]";
    }
}
