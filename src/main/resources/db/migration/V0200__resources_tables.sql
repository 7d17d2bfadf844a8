-- Places of providers.
create table site (
    id binary(16) not null,
    version int not null,
    provider_id binary(16) not null,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    address varchar(200) not null,
    district varchar(32) not null,
    zone varchar(60) not null,
    latitude double,
    longitude double,
    primary key (id)
);

create index ix_site_provider on site (provider_id);
create index ix_site_district on site (district);

-- The taxonomy of what machines can do, and what they work on.
create table capability_group (
    code varchar(60) not null,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    place int not null,
    primary key (code)
);

create table capability (
    code varchar(60) not null,
    group_code varchar(60) not null,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    place int not null,
    primary key (code),
    constraint fk_capability_group foreign key (group_code) references capability_group (code)
);

create table material (
    code varchar(60) not null,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    place int not null,
    primary key (code)
);

-- What can be booked, with the rules by which it is.
create table resource (
    id binary(16) not null,
    version int not null,
    code varchar(24) not null,
    kind varchar(32) not null,
    status varchar(32) not null,
    provider_id binary(16) not null,
    site_id binary(16) not null,
    member_id binary(16),
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    maker varchar(80) not null,
    model varchar(80) not null,
    year_made int,
    description_zh varchar(2000) not null,
    description_en varchar(2000) not null,
    search_text varchar(2000) not null,
    units int not null,
    grid_step varchar(32) not null,
    min_length_minutes int not null,
    max_length_minutes int not null,
    lead_time_minutes int not null,
    horizon_minutes int not null,
    set_up_minutes int not null,
    clean_up_minutes int not null,
    audience varchar(32) not null,
    approval varchar(32) not null,
    operator_required boolean not null,
    cancellation_deadline_minutes int not null,
    grace_time_minutes int not null,
    list_price_fen bigint not null,
    policy_price_fen bigint not null,
    primary key (id),
    constraint uq_resource_code unique (code),
    constraint uq_resource_member unique (member_id),
    constraint fk_resource_site foreign key (site_id) references site (id)
);

create index ix_resource_provider on resource (provider_id, code);
create index ix_resource_status on resource (status, id);

create table resource_capability (
    resource_id binary(16) not null,
    place int not null,
    capability varchar(60) not null,
    envelope_x_mm int,
    envelope_y_mm int,
    envelope_z_mm int,
    tolerance_um int,
    power_w int,
    primary key (resource_id, place),
    constraint fk_resource_capability_resource foreign key (resource_id) references resource (id),
    constraint fk_resource_capability_code foreign key (capability) references capability (code)
);

create index ix_resource_capability_code on resource_capability (capability, resource_id);

create table resource_material (
    resource_id binary(16) not null,
    capability varchar(60) not null,
    material varchar(60) not null,
    primary key (resource_id, capability, material),
    constraint fk_resource_material_resource foreign key (resource_id) references resource (id),
    constraint fk_resource_material_code foreign key (material) references material (code)
);

create index ix_resource_material_code on resource_material (material, resource_id);

-- The row that every change of a resource's calendar writes first.
create table resource_calendar (
    resource_id binary(16) not null,
    revision bigint not null,
    changed_at datetime(6) not null,
    primary key (resource_id),
    constraint fk_resource_calendar_resource foreign key (resource_id) references resource (id)
);

create index ix_resource_calendar_changed on resource_calendar (changed_at);

-- Published hours in the site's time: minutes from midnight; the recurrence as in RFC 5545, none for a single date.
create table opening_pattern (
    id binary(16) not null,
    version int not null,
    resource_id binary(16) not null,
    recurrence varchar(200),
    from_minute int not null,
    until_minute int not null,
    valid_from date not null,
    valid_until date,
    primary key (id),
    constraint fk_opening_pattern_resource foreign key (resource_id) references resource (id)
);

create index ix_opening_pattern_resource on opening_pattern (resource_id, valid_from);

-- Hours taken back.
create table closure (
    id binary(16) not null,
    version int not null,
    scope varchar(32) not null,
    provider_id binary(16) not null,
    site_id binary(16),
    resource_id binary(16),
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    reason varchar(32) not null,
    note varchar(200) not null,
    visibility varchar(32) not null,
    primary key (id),
    constraint fk_closure_site foreign key (site_id) references site (id),
    constraint fk_closure_resource foreign key (resource_id) references resource (id)
);

create index ix_closure_provider on closure (provider_id, ends_at);
create index ix_closure_site on closure (site_id, ends_at);
create index ix_closure_resource on closure (resource_id, ends_at);

-- Which technicians may run which machines.
create table resource_skill (
    machine_id binary(16) not null,
    technician_id binary(16) not null,
    primary key (machine_id, technician_id),
    constraint fk_resource_skill_machine foreign key (machine_id) references resource (id),
    constraint fk_resource_skill_technician foreign key (technician_id) references resource (id)
);

create index ix_resource_skill_technician on resource_skill (technician_id);
