-- Timetables that closures are read from: an address that is asked again and again, or a file that was handed in. What
-- was read last lies in file_chunk under content_id, what waits for a manager's word under held_id.
create table timetable (
    id binary(16) not null,
    version int not null,
    provider_id binary(16) not null,
    site_id binary(16),
    resource_id binary(16),
    name varchar(80) not null,
    address varchar(1000),
    file_name varchar(120) not null,
    reason varchar(32) not null,
    visibility varchar(32) not null,
    paused boolean not null,
    content_id binary(16) not null,
    fingerprint varchar(64) not null,
    entity_tag varchar(200) not null,
    last_modified varchar(60) not null,
    held_id binary(16),
    held_fingerprint varchar(64) not null,
    expanded_until date not null,
    event_count int not null,
    time_count int not null,
    added_times int not null,
    removed_times int not null,
    read_at datetime(6) not null,
    asked_at datetime(6) not null,
    next_at datetime(6) not null,
    failure varchar(60) not null,
    failure_detail varchar(200) not null,
    failing_since datetime(6),
    told_at datetime(6),
    primary key (id),
    constraint fk_timetable_site foreign key (site_id) references site (id),
    constraint fk_timetable_resource foreign key (resource_id) references resource (id)
);

create index ix_timetable_provider on timetable (provider_id);
create index ix_timetable_next on timetable (paused, next_at);
