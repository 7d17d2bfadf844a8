package org.gongfang.reservations;

import org.springframework.data.jpa.repository.JpaRepository;

/** The series in the database. */
interface SeriesRecords extends JpaRepository<StoredSeries, SeriesId> {}
