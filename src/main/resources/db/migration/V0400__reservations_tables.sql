-- Slots that people hold on resources.
create table reservation (
    id binary(16) not null,
    version int not null,
    code varchar(16) not null,
    holder_id binary(16) not null,
    provider_id binary(16) not null,
    project_id binary(16),
    status varchar(32) not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    zone varchar(60) not null,
    purpose varchar(1000) not null,
    list_price_fen bigint not null,
    policy_price_fen bigint not null,
    requested_at datetime(6) not null,
    hold_expires_at datetime(6),
    cancel_until datetime(6) not null,
    missed_at datetime(6) not null,
    checked_in_at datetime(6),
    checked_out_at datetime(6),
    booked_minutes bigint not null,
    used_minutes bigint not null,
    billed_minutes bigint not null,
    changed_at datetime(6) not null,
    primary key (id),
    constraint uq_reservation_code unique (code)
);

create index ix_reservation_holder on reservation (holder_id, starts_at);
create index ix_reservation_provider on reservation (provider_id, starts_at);
-- The sweeps look for few: what is live stays few, whatever the years add.
create index ix_reservation_status on reservation (status, starts_at);
create index ix_reservation_starts on reservation (starts_at);
create index ix_reservation_changed on reservation (changed_at);

-- The resources of a reservation, called as they were when it was made; occupied is the slot with set-up and clean-up.
create table reservation_item (
    reservation_id binary(16) not null,
    item_no int not null,
    resource_id binary(16) not null,
    resource_code varchar(24) not null,
    resource_name_zh varchar(80) not null,
    resource_name_en varchar(80) not null,
    units int not null,
    occupied_from datetime(6) not null,
    occupied_until datetime(6) not null,
    primary key (reservation_id, item_no),
    constraint fk_reservation_item_reservation foreign key (reservation_id) references reservation (id)
);

create index ix_reservation_item_resource on reservation_item (resource_id, occupied_from);

-- Every step of a reservation's life; without a member it was the system.
create table reservation_status_change (
    reservation_id binary(16) not null,
    change_no int not null,
    status varchar(32) not null,
    changed_at datetime(6) not null,
    changed_by binary(16),
    reason varchar(500) not null,
    primary key (reservation_id, change_no),
    constraint fk_reservation_status_change_reservation foreign key (reservation_id) references reservation (id)
);

-- The guarantee: a unit of a resource has each quarter of an hour only once. The quarter is the smallest grid step of
-- all, so a resource whose grid is changed later keeps the guarantee.
create table booked_cell (
    resource_id binary(16) not null,
    unit int not null,
    cell_start datetime not null,
    reservation_id binary(16) not null,
    primary key (resource_id, unit, cell_start)
);

create index ix_booked_cell_reservation on booked_cell (reservation_id, cell_start);

-- Requests that were answered: who sent which key (its digest), for which reservation, with which content (its digest).
create table idempotency_key (
    member_id binary(16) not null,
    key_digest binary(32) not null,
    request_digest binary(32) not null,
    reservation_id binary(16) not null,
    answered_at datetime(6) not null,
    primary key (member_id, key_digest)
);

create index ix_idempotency_key_answered on idempotency_key (answered_at);
