-- When a slot was really used, beside when people checked in and out, and whether nobody checked out.
alter table reservation add column used_from datetime(6);
alter table reservation add column used_until datetime(6);
alter table reservation add column forgotten boolean default false not null;

update reservation set used_from = checked_in_at, used_until = checked_out_at;
update reservation set forgotten = true
where id in (select reservation_id from reservation_status_change where status = 'COMPLETED' and changed_by is null);

-- What its user, or a technician, says of a use: one report per reservation. The counter is in tenths of an hour.
create table use_report (
    reservation_id binary(16) not null,
    version int not null,
    result varchar(32) not null,
    used_from datetime(6),
    used_until datetime(6),
    note varchar(1000) not null,
    material varchar(200) not null,
    amount varchar(60) not null,
    counter_tenths bigint,
    fault_id binary(16),
    written_by binary(16) not null,
    written_at datetime(6) not null,
    changed_at datetime(6) not null,
    primary key (reservation_id),
    constraint fk_use_report_reservation foreign key (reservation_id) references reservation (id)
);

create table use_report_picture (
    reservation_id binary(16) not null,
    picture_no int not null,
    picture_id binary(16) not null,
    primary key (reservation_id, picture_no),
    constraint fk_use_report_picture_report foreign key (reservation_id) references use_report (reservation_id)
);

create index ix_use_report_picture_picture on use_report_picture (picture_id);
