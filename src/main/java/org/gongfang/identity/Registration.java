package org.gongfang.identity;

import java.util.Locale;

/** What someone tells when they register themselves; the role is patent holder or enterprise. */
public record Registration(String name, String mail, String password, Role role, Locale locale) {

    /** Without the password. */
    @Override
    public String toString() {
        return "Registration[" + role + "]";
    }
}
