-- To whom the holder offers the reservation, and since when; the person has to accept.
alter table reservation add column transfer_to binary(16);
alter table reservation add column transfer_at datetime(6);
create index ix_reservation_transfer on reservation (transfer_to);
