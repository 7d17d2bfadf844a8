-- Tablets at the entrance of a site. Link and token are kept as digests; the link is for one use and a short time.
create table kiosk (
    id binary(16) not null,
    version int not null,
    site_id binary(16) not null,
    provider_id binary(16) not null,
    label varchar(80) not null,
    link_hash binary(32),
    link_until datetime(6) not null,
    token_hash binary(32),
    created_by binary(16) not null,
    created_at datetime(6) not null,
    set_up_at datetime(6),
    revoked_at datetime(6),
    primary key (id),
    constraint uq_kiosk_link unique (link_hash),
    constraint uq_kiosk_token unique (token_hash)
);

create index ix_kiosk_provider on kiosk (provider_id, created_at);
