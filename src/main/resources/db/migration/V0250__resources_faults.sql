-- What is wrong with resources, as technicians, managers and people with reservations have reported it.
create table fault (
    id binary(16) not null,
    version int not null,
    resource_id binary(16) not null,
    provider_id binary(16) not null,
    reported_by binary(16) not null,
    by_staff boolean not null,
    witnessed boolean not null,
    severity varchar(32) not null,
    status varchar(32) not null,
    description varchar(1000) not null,
    picture_id binary(16),
    closure_id binary(16),
    expected_until datetime(6),
    reported_at datetime(6) not null,
    changed_at datetime(6) not null,
    primary key (id),
    constraint fk_fault_resource foreign key (resource_id) references resource (id)
);

create index ix_fault_provider on fault (provider_id, status, reported_at);
create index ix_fault_resource on fault (resource_id, status);
create index ix_fault_reporter on fault (reported_by, status);

-- Every step of a fault's life: by whom, when, how bad it was found to be, and what was said.
create table fault_step (
    fault_id binary(16) not null,
    step_no int not null,
    status varchar(32) not null,
    severity varchar(32) not null,
    taken_at datetime(6) not null,
    taken_by binary(16) not null,
    note varchar(1000) not null,
    primary key (fault_id, step_no),
    constraint fk_fault_step_fault foreign key (fault_id) references fault (id)
);
