-- Minutes per resource, day and hour of the resource's site: see org.gongfang.reporting.Figures for what each counts.
-- Where the resource stood is written beside them, so that a past month keeps its site, provider and district.
create table daily_figure (
    on_date date not null,
    resource_id binary(16) not null,
    at_hour smallint not null,
    site_id binary(16) not null,
    provider_id binary(16) not null,
    district varchar(32) not null,
    kind varchar(32) not null,
    published_minutes int not null,
    booked_minutes int not null,
    used_minutes int not null,
    billed_minutes int not null,
    primary key (on_date, resource_id, at_hour)
);

create index ix_daily_figure_resource on daily_figure (resource_id, on_date);
create index ix_daily_figure_provider on daily_figure (provider_id, on_date);

-- What the resources of the figures could do when they were last rolled up.
create table figure_capability (
    resource_id binary(16) not null,
    capability varchar(64) not null,
    primary key (resource_id, capability)
);

create index ix_figure_capability_capability on figure_capability (capability);

-- How far each time zone has been rolled up; its row is what roll-ups of the zone queue on.
create table figure_zone (
    zone_id varchar(64) not null,
    rolled_through date,
    changes_seen datetime(6),
    revision bigint not null,
    primary key (zone_id)
);
