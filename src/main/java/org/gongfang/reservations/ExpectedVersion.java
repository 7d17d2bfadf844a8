package org.gongfang.reservations;

import java.util.Set;
import java.util.function.Supplier;

/**
 * In which versions a caller is willing to change a reservation or a series, as REST's {@code If-Match} says it. Where nothing is
 * said, a change is taken whatever happened meanwhile.
 */
public final class ExpectedVersion {

    private static final ScopedValue<Set<Integer>> EXPECTED = ScopedValue.newInstance();

    private ExpectedVersion() {}

    /**
     * Does the work; the reservation or series that it changes has to be in one of the versions.
     *
     * @throws ReservationChanged when it is in another one: nothing is changed then
     */
    public static <T> T during(Set<Integer> versions, Supplier<T> work) {
        return ScopedValue.where(EXPECTED, Set.copyOf(versions)).call(work::get);
    }

    /** Whether the caller is willing to change what is in that version. */
    static boolean allows(int version) {
        return !EXPECTED.isBound() || EXPECTED.get().contains(version);
    }
}
