package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a series was asked for; what has become of it stands in its reservations. */
@Entity
@Table(name = "reservation_series")
class StoredSeries {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeriesId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private MemberId holder;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @Column(name = "every_weeks")
    private int weeks;

    private String zone;
    private Instant bookedAt;

    @ElementCollection
    @CollectionTable(name = "reservation_series_skipped", joinColumns = @JoinColumn(name = "series_id"))
    @OrderColumn(name = "date_no")
    private List<SkippedDate> skipped = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    StoredSeries(SeriesId id, MemberId holder, Agreement terms, int weeks, List<SkippedDate> skipped, Instant at) {
        this.id = id;
        this.holder = holder;
        this.provider = terms.provider();
        this.weeks = weeks;
        this.zone = terms.zone().getId();
        this.bookedAt = at;
        this.skipped.addAll(skipped);
    }

    protected StoredSeries() {}

    SeriesId id() {
        return id;
    }

    /** The series as people read it, with its reservations, which the caller has read. */
    Series read(List<Reservation> reservations) {
        return new Series(id, holder, provider, weeks, ZoneId.of(zone), bookedAt, reservations, skipped);
    }
}
