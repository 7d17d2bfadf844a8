-- Addresses that are told of reservations: those of a member's own, or of all at an organisation.
create table webhook (
    id binary(16) not null,
    member_id binary(16) not null,
    organisation_id binary(16),
    address varchar(1000) not null,
    secret varchar(64) not null,
    created_at datetime(6) not null,
    version int not null,
    primary key (id)
);

create index ix_webhook_member on webhook (member_id);
create index ix_webhook_organisation on webhook (organisation_id);

-- Events on their way to a webhook: written when the event is heard, sent later by the delivery job; each event once.
create table webhook_delivery (
    id binary(16) not null,
    webhook_id binary(16) not null,
    event_id binary(16) not null,
    kind varchar(40) not null,
    body varchar(4000) not null,
    status varchar(32) not null,
    attempts int not null,
    next_attempt_at datetime(6) not null,
    last_error varchar(500),
    created_at datetime(6) not null,
    sent_at datetime(6),
    version int not null,
    primary key (id),
    constraint uq_webhook_delivery_event unique (webhook_id, event_id),
    constraint fk_webhook_delivery_webhook foreign key (webhook_id) references webhook (id)
);

create index ix_webhook_delivery_due on webhook_delivery (status, next_attempt_at);
