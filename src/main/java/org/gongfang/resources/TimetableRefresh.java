package org.gongfang.resources;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Asks the sources of timetables again. */
@Component
class TimetableRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(TimetableRefresh.class);
    private static final Limit MOST_AT_ONCE = Limit.of(200);

    private final TimetableRecords timetables;
    private final TimetableDesk desk;
    private final TimetableFetch fetch;
    private final Clock clock;

    TimetableRefresh(TimetableRecords timetables, TimetableDesk desk, TimetableFetch fetch, Clock clock) {
        this.timetables = timetables;
        this.desk = desk;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** Asks all sources whose turn it is; tells how many. */
    int refreshDue() {
        int asked = 0;
        for (var id : timetables.findDue(clock.instant(), MOST_AT_ONCE)) {
            try {
                asked += refresh(id, false) ? 1 : 0;
            } catch (TransientDataAccessException busy) {
                // Another node or a manager writes the same timetable: its next turn is as good.
                LOG.info("Timetable {} is left for its next turn: {}", id, busy.getMessage());
            }
        }
        return asked;
    }

    /** Asks one source, if it is due or wanted now; what was read last stays when that fails. */
    boolean refresh(TimetableId id, boolean wanted) {
        var turn = desk.begin(id, wanted).orElse(null);
        if (turn == null) {
            return false;
        }
        try {
            var address = turn.address().orElse(null);
            if (address == null) {
                desk.unchanged(turn, "", "");
                return true;
            }
            var answer = fetch.fetch(address, turn.entityTag(), turn.lastModified());
            var content = answer.content().orElse(null);
            if (content == null) {
                desk.unchanged(turn, answer.entityTag(), answer.lastModified());
            } else {
                desk.fetched(turn, answer, content);
            }
        } catch (TimetableRefused refused) {
            desk.failed(turn, refused);
        }
        return true;
    }
}
