-- Every run of a Quartz job on any node, written when it ends, pruned by housekeeping.
create table job_run (
    id binary(16) not null,
    job_name varchar(100) not null,
    node varchar(200) not null,
    started_at datetime(6) not null,
    duration_ms bigint not null,
    outcome varchar(32) not null,
    done varchar(200) not null,
    error varchar(1000),
    version int not null,
    primary key (id)
);

create index ix_job_run_job on job_run (job_name, started_at);
create index ix_job_run_started on job_run (started_at);
