-- What people must have learnt before they run certain machines; without a provider it holds in the whole city.
create table qualification (
    id binary(16) not null,
    version int not null,
    provider_id binary(16),
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    valid_months int not null,
    unused_months int,
    retired boolean not null,
    primary key (id)
);

create index ix_qualification_provider on qualification (provider_id);

-- Who has learnt it, from whom, and until when it is good: until it expires, lapses by non-use or is withdrawn.
create table qualification_holder (
    id binary(16) not null,
    qualification_id binary(16) not null,
    member_id binary(16) not null,
    provider_id binary(16) not null,
    granted_by binary(16) not null,
    granted_at datetime(6) not null,
    expires_at datetime(6) not null,
    last_used_at datetime(6) not null,
    valid_until datetime(6) not null,
    withdrawn_at datetime(6),
    withdrawn_reason varchar(500) not null,
    reminded_at datetime(6),
    primary key (id),
    constraint uq_qualification_holder unique (qualification_id, member_id),
    constraint fk_qualification_holder_kind foreign key (qualification_id) references qualification (id)
);

create index ix_qualification_holder_member on qualification_holder (member_id, valid_until);
create index ix_qualification_holder_provider on qualification_holder (provider_id, qualification_id);
create index ix_qualification_holder_until on qualification_holder (valid_until);

-- The paper of it.
create table qualification_certificate (
    holder_id binary(16) not null,
    file_name varchar(120) not null,
    media_type varchar(60) not null,
    uploaded_at datetime(6) not null,
    content mediumblob not null,
    primary key (holder_id),
    constraint fk_qualification_certificate_holder foreign key (holder_id) references qualification_holder (id)
);
