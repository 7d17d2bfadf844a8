package org.gongfang.reservations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches that people keep for themselves. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SavedSearches {

    /** More than these nobody finds again. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 1_000;

    private final JdbcClient database;
    private final CurrentMember currentMember;
    private final Clock clock;

    SavedSearches(JdbcClient database, CurrentMember currentMember, Clock clock) {
        this.database = database;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** The signed-in member's searches, the newest first. */
    public List<SavedSearch> mine() {
        return database.sql(
                        "select id, name, address from saved_search where member_id = ? order by saved_at desc, id desc")
                .param(me())
                .query((row, number) ->
                        new SavedSearch(BookedCells.uuid(row.getBytes(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Keeps the search; the same one again only gets the new name.
     *
     * @throws InvalidInput when the name is missing or too long, or there are too many already
     */
    @Transactional
    public void save(String name, String address) {
        var shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new InvalidInput("saved-search-name", "name", LONGEST_NAME);
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new InvalidInput("saved-search-address", "address", LONGEST_ADDRESS);
        }
        int renamed = database.sql("update saved_search set name = ? where member_id = ? and address = ?")
                .params(shown, me(), address)
                .update();
        if (renamed > 0) {
            return;
        }
        if (mine().size() >= MOST) {
            throw new InvalidInput("saved-search-many", "name", MOST);
        }
        database.sql("insert into saved_search (id, member_id, name, address, saved_at) values (?, ?, ?, ?, ?)")
                .params(BookedCells.bytes(TimeOrderedId.next()), me(), shown, address, BookedCells.utc(clock.instant()))
                .update();
    }

    /** @throws NotFound when the member has no such search */
    @Transactional
    public void remove(UUID id) {
        int gone = database.sql("delete from saved_search where id = ? and member_id = ?")
                .params(BookedCells.bytes(id), me())
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private byte[] me() {
        return BookedCells.bytes(currentMember.id().value());
    }
}
