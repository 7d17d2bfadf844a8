package org.gongfang.resources;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRecords extends JpaRepository<StoredDocument, DocumentId> {

    @Query("""
        select d from StoredDocument d
        where d.resource = :resource and d.removedAt is null order by d.addedAt, d.id.value\
        """)
    List<StoredDocument> findOf(ResourceId resource);

    @Query("select d from StoredDocument d where d.removedAt < :moment")
    List<StoredDocument> findRemovedBefore(Instant moment, Limit limit);
}
