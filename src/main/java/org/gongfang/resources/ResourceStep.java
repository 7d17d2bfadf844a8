package org.gongfang.resources;

import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one resource.
 *
 * @param existing how it is now, when there is one
 * @param wanted how it shall be; its code is still empty when a new one is to be made
 */
record ResourceStep(
        @Nullable ResourceCard existing,
        ResourceEntry before,
        ResourceEntry wanted,
        @Nullable MemberId member) {

    /** Whether a resource that exists becomes more or fewer. */
    boolean changesUnits() {
        return existing != null && existing.units() != wanted.form().units();
    }

    boolean isNew() {
        return existing == null;
    }

    boolean isChange() {
        return existing != null && !before.equals(wanted);
    }

    /** Whether anything is to be written on the card itself, and not only on who may run what. */
    boolean changesCard() {
        return !before.form().equals(wanted.form()) || before.status() != wanted.status();
    }
}
