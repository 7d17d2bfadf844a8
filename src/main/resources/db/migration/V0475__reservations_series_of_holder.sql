-- A person's series, the last booked first, page by page.
create index ix_reservation_series_holder on reservation_series (holder_id, id);
