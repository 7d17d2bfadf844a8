-- The row that every booking under a quota writes: one per person or project and provider.
create table quota_lock (
    subject_id binary(16) not null,
    provider_id binary(16) not null,
    revision bigint not null,
    primary key (subject_id, provider_id)
);

create index ix_reservation_project on reservation (project_id, starts_at);
