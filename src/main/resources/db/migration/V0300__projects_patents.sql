-- Granted patents as their holders entered them; a number belongs to one person.
create table patent (
    id binary(16) not null,
    patent_number varchar(20) not null,
    title varchar(200) not null,
    holder_id binary(16) not null,
    state varchar(32) not null,
    granted_on date not null,
    added_at datetime(6) not null,
    version int not null,
    primary key (id),
    constraint uq_patent_number unique (patent_number)
);

create index ix_patent_holder on patent (holder_id, state);
