-- A step that moved the reservation says when and on what it was before; other steps leave these empty.
alter table reservation_status_change add column former_starts_at datetime(6);
alter table reservation_status_change add column former_ends_at datetime(6);
alter table reservation_status_change add column former_codes varchar(300);
