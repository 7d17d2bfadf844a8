-- Reservations of whose lost hours managers have been told: of each cause and hours once.
create table told_hit (
    reservation_id binary(16) not null,
    cause_id binary(16) not null,
    hit_from datetime(6) not null,
    hit_until datetime(6) not null,
    primary key (reservation_id, cause_id, hit_from)
);
