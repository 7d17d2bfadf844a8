package org.gongfang.reservations;

import org.gongfang.resources.RemovableLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What races over slots need besides: a crowd that presses at once, and belts that can be taken off. */
@Import({RemovableLock.class, RemovableCells.class, RiggedCodes.class})
abstract class RaceScene extends ReservationScene {

    @Autowired
    Rush rush;

    @Autowired
    JdbcTemplate database;
}
