-- Who people are: districts, organisations, accounts, links sent by mail, API tokens, attempts to sign in, audit trail.

create table district (
    code varchar(32) not null,
    name_zh varchar(40) not null,
    name_en varchar(40) not null,
    place int not null,
    primary key (code)
);

insert into district (code, name_zh, name_en, place) values
    ('haishu', '海曙区', 'Haishu', 1),
    ('jiangbei', '江北区', 'Jiangbei', 2),
    ('zhenhai', '镇海区', 'Zhenhai', 3),
    ('beilun', '北仑区', 'Beilun', 4),
    ('yinzhou', '鄞州区', 'Yinzhou', 5),
    ('fenghua', '奉化区', 'Fenghua', 6),
    ('yuyao', '余姚市', 'Yuyao', 7),
    ('cixi', '慈溪市', 'Cixi', 8),
    ('ninghai', '宁海县', 'Ninghai', 9),
    ('xiangshan', '象山县', 'Xiangshan', 10);

create table organisation (
    id binary(16) not null,
    kind varchar(32) not null,
    name_zh varchar(120) not null,
    name_en varchar(120) not null,
    district varchar(32) not null,
    version int not null,
    primary key (id),
    constraint uq_organisation_name_zh unique (name_zh),
    constraint fk_organisation_district foreign key (district) references district (code)
);

create table member (
    id binary(16) not null,
    name varchar(80) not null,
    search_name varchar(80) not null,
    mail varchar(254) not null,
    -- Null until an invited member has set the first password.
    password_hash varchar(255),
    organisation_id binary(16),
    locale varchar(16) not null,
    mail_confirmed_at datetime(6),
    enabled boolean not null,
    -- Demo accounts can sign in only while the demo profile is on.
    demo boolean not null,
    -- Grows whenever password, roles or permission to sign in change, which ends older sessions.
    revision int not null,
    registered_at datetime(6) not null,
    last_sign_in_at datetime(6),
    version int not null,
    primary key (id),
    constraint uq_member_mail unique (mail),
    constraint fk_member_organisation foreign key (organisation_id) references organisation (id)
);

create index ix_member_search_name on member (search_name, id);
create index ix_member_organisation on member (organisation_id);

create table member_role (
    member_id binary(16) not null,
    role varchar(32) not null,
    primary key (member_id, role),
    constraint fk_member_role_member foreign key (member_id) references member (id)
);

create index ix_member_role_role on member_role (role, member_id);

-- One-time links: mail confirmation, password reset, invitation, and the first admin's set-up (which has no member yet).
create table mailed_link (
    id binary(16) not null,
    purpose varchar(32) not null,
    member_id binary(16),
    token_hash binary(32) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    primary key (id),
    constraint uq_mailed_link_token unique (token_hash),
    constraint fk_mailed_link_member foreign key (member_id) references member (id)
);

create index ix_mailed_link_member on mailed_link (member_id, purpose, issued_at);
create index ix_mailed_link_expires on mailed_link (expires_at);

create table api_token (
    id binary(16) not null,
    member_id binary(16) not null,
    label varchar(80) not null,
    token_hash binary(32) not null,
    issued_at datetime(6) not null,
    last_used_at datetime(6),
    revoked_at datetime(6),
    version int not null,
    primary key (id),
    constraint uq_api_token_token unique (token_hash),
    constraint fk_api_token_member foreign key (member_id) references member (id)
);

create index ix_api_token_member on api_token (member_id, issued_at);

-- Attempts that a throttle counts. They are kept here, not in a node's memory, so that the limits hold over all nodes.
create table attempt (
    id binary(16) not null,
    kind varchar(32) not null,
    account_hash binary(32) not null,
    address varchar(45) not null,
    tried_at datetime(6) not null,
    primary key (id)
);

create index ix_attempt_account on attempt (account_hash, kind, tried_at);
create index ix_attempt_address on attempt (address, kind, tried_at);
create index ix_attempt_tried on attempt (tried_at);

-- Append-only; the actor is null when the system itself acts. No foreign key: a line outlives the account.
create table audit_entry (
    id binary(16) not null,
    happened_at datetime(6) not null,
    actor_id binary(16),
    actor_name varchar(80) not null,
    action varchar(64) not null,
    subject varchar(200) not null,
    detail varchar(1000) not null,
    primary key (id)
);

create index ix_audit_entry_happened on audit_entry (happened_at, id);
create index ix_audit_entry_actor on audit_entry (actor_id, happened_at);
create index ix_audit_entry_action on audit_entry (action, happened_at);
create index ix_audit_entry_subject on audit_entry (subject, happened_at);
