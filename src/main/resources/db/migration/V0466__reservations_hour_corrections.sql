-- Used and billed time as managers corrected it: a row is added and never changed. What stood before is beside it.
create table hour_correction (
    id binary(16) not null,
    reservation_id binary(16) not null,
    used_from datetime(6) not null,
    used_until datetime(6) not null,
    billed_minutes bigint not null,
    former_from datetime(6),
    former_until datetime(6),
    former_billed_minutes bigint not null,
    reason varchar(500) not null,
    corrected_by binary(16) not null,
    corrected_at datetime(6) not null,
    primary key (id),
    constraint fk_hour_correction_reservation foreign key (reservation_id) references reservation (id)
);

create index ix_hour_correction_reservation on hour_correction (reservation_id, corrected_at);
