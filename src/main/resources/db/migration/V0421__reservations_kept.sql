-- Reservations that stay although their hours are taken back, as people decided: the cause is the closure, or the
-- resource itself where it is not open any more. Other hours of the same cause are to be decided anew.
create table kept_reservation (
    reservation_id binary(16) not null,
    cause_id binary(16) not null,
    hit_from datetime(6) not null,
    hit_until datetime(6) not null,
    kept_by binary(16) not null,
    kept_at datetime(6) not null,
    primary key (reservation_id, cause_id),
    constraint fk_kept_reservation_reservation foreign key (reservation_id) references reservation (id)
);
