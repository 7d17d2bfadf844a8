-- What is part of what: a row for every part and each whole above it, the nearest at depth 1.
create table resource_part (
    whole_id binary(16) not null,
    part_id binary(16) not null,
    depth int not null,
    primary key (whole_id, part_id),
    constraint fk_resource_part_whole foreign key (whole_id) references resource (id),
    constraint fk_resource_part_part foreign key (part_id) references resource (id)
);

create index ix_resource_part_part on resource_part (part_id, depth);

-- What several machines of a site share, so many units at a time.
create table utility (
    id binary(16) not null,
    version int not null,
    provider_id binary(16) not null,
    site_id binary(16) not null,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    unit_zh varchar(20) not null,
    unit_en varchar(20) not null,
    capacity int not null,
    primary key (id),
    constraint fk_utility_site foreign key (site_id) references site (id)
);

create index ix_utility_provider on utility (provider_id);

-- How much each booked unit of a resource draws.
create table utility_draw (
    resource_id binary(16) not null,
    utility_id binary(16) not null,
    units int not null,
    primary key (resource_id, utility_id),
    constraint fk_utility_draw_resource foreign key (resource_id) references resource (id),
    constraint fk_utility_draw_utility foreign key (utility_id) references utility (id)
);

create index ix_utility_draw_utility on utility_draw (utility_id);

-- A utility has a calendar to lock as a resource has.
alter table resource_calendar drop constraint fk_resource_calendar_resource;
