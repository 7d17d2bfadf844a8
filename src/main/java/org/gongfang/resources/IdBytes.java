package org.gongfang.resources;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids as the database keeps them. */
final class IdBytes {

    private IdBytes() {}

    static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static List<byte[]> ofResources(Collection<ResourceId> ids) {
        return ids.stream().map(id -> of(id.value())).toList();
    }

    static UUID read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
