-- Searches that found nothing: what was asked for, and who asked if they were signed in. The address is that of the
-- search on the screen, which can be opened again.
create table unmet_demand (
    id binary(16) not null,
    asked_at datetime(6) not null,
    member_id binary(16),
    capability varchar(60),
    district varchar(32),
    material varchar(60),
    length_minutes int not null,
    window_from datetime(6) not null,
    window_until datetime(6) not null,
    with_operator boolean not null,
    with_workstation boolean not null,
    limits varchar(500) not null,
    primary key (id)
);

create index ix_unmet_demand_asked on unmet_demand (asked_at);
create index ix_unmet_demand_capability on unmet_demand (capability, district, asked_at);

-- Searches that people keep under a name.
create table saved_search (
    id binary(16) not null,
    member_id binary(16) not null,
    name varchar(80) not null,
    address varchar(1000) not null,
    saved_at datetime(6) not null,
    primary key (id)
);

create index ix_saved_search_member on saved_search (member_id, saved_at);
