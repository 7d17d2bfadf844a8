package org.gongfang.reservations;

import java.util.List;

/** Why a resource has no slot for a search, with what there is to say of it. */
record Obstacle(LeftOutReason reason, List<Object> arguments) {

    Obstacle {
        arguments = List.copyOf(arguments);
    }

    static Obstacle of(LeftOutReason reason, Object... arguments) {
        return new Obstacle(reason, List.of(arguments));
    }
}
