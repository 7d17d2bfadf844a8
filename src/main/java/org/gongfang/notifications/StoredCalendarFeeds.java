package org.gongfang.notifications;

import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.springframework.data.repository.Repository;

/** The calendar feeds in the database. */
interface StoredCalendarFeeds extends Repository<StoredCalendarFeed, MemberId> {

    StoredCalendarFeed save(StoredCalendarFeed feed);

    Optional<StoredCalendarFeed> findById(MemberId member);

    Optional<StoredCalendarFeed> findBySecret(String secret);

    void delete(StoredCalendarFeed feed);
}
