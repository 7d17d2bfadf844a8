-- Hours a month that a provider promises to the public: with all its machines (empty subject), with a capability (its
-- code), or with one resource (its id).
create table pledge (
    id binary(16) not null,
    version int not null,
    provider_id binary(16) not null,
    first_day date not null,
    scope varchar(32) not null,
    subject varchar(80) not null,
    hours int not null,
    primary key (id),
    constraint uq_pledge_subject unique (provider_id, first_day, scope, subject)
);

create index ix_pledge_first_day on pledge (first_day, scope);
