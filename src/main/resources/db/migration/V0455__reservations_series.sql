-- What is repeated: who asked for which rhythm, from when on. The reservations themselves know their series.
create table reservation_series (
    id binary(16) not null,
    version int not null,
    holder_id binary(16) not null,
    provider_id binary(16) not null,
    every_weeks int not null,
    zone varchar(60) not null,
    booked_at datetime(6) not null,
    primary key (id)
);

-- Dates that were left out, with the rule that refused each and what it said then.
create table reservation_series_skipped (
    series_id binary(16) not null,
    date_no int not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    refused_by varchar(64) not null,
    said_zh varchar(500) not null,
    said_en varchar(500) not null,
    primary key (series_id, date_no),
    constraint fk_reservation_series_skipped foreign key (series_id) references reservation_series (id)
);

alter table reservation add column series_id binary(16);
alter table reservation add column series_number int;
alter table reservation add column series_size int;

create index ix_reservation_series on reservation (series_id, series_number);
