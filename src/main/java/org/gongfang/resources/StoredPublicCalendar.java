package org.gongfang.resources;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that tells how often the public days have changed. */
@Entity
@Table(name = "public_calendar")
class StoredPublicCalendar {

    @Id
    private int id;

    private long revision;

    protected StoredPublicCalendar() {}
}
