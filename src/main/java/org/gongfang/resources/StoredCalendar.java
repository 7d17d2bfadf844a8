package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of a resource that every change of its calendar writes first. */
@Entity
@Table(name = "resource_calendar")
class StoredCalendar {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private ResourceId resource;

    private long revision;
    private Instant changedAt;

    protected StoredCalendar() {}

    StoredCalendar(ResourceId resource, Instant changedAt) {
        this.resource = resource;
        this.changedAt = changedAt;
    }
}
