package org.gongfang.resources;

import java.util.Comparator;
import java.util.UUID;

/** The order of ids in the database, byte by byte; {@link UUID#compareTo} is signed. */
final class IdOrder {

    static final Comparator<UUID> UNSIGNED = Comparator.<UUID, Long>comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private IdOrder() {}
}
