-- What has to be done to resources again and again: after so many hours of use, or after so many weeks or months.
create table maintenance_plan (
    id binary(16) not null,
    version int not null,
    resource_id binary(16) not null,
    provider_id binary(16) not null,
    title varchar(80) not null,
    work varchar(1000) not null,
    rhythm_unit varchar(32) not null,
    rhythm_every int not null,
    takes_minutes int not null,
    counted_from datetime(6) not null,
    warned_at datetime(6),
    closure_id binary(16),
    retired_at datetime(6),
    primary key (id),
    constraint fk_maintenance_plan_resource foreign key (resource_id) references resource (id)
);

create index ix_maintenance_plan_provider on maintenance_plan (provider_id, retired_at);
create index ix_maintenance_plan_warned on maintenance_plan (warned_at, id);

-- Every time it was done: by whom, after how much use, and what was found.
create table maintenance_done (
    id binary(16) not null,
    version int not null,
    plan_id binary(16) not null,
    done_by binary(16) not null,
    done_at datetime(6) not null,
    used_minutes bigint not null,
    note varchar(1000) not null,
    primary key (id),
    constraint fk_maintenance_done_plan foreign key (plan_id) references maintenance_plan (id)
);

create index ix_maintenance_done_plan on maintenance_done (plan_id, done_at);
