-- Wishes that wait for a free slot; what is asked exactly stands in the wish, the other columns are what is looked for.
-- The digests are null once the entry has ended, and only then may the same be wished again.
create table waitlist_entry (
    id binary(16) not null,
    version int not null,
    member_id binary(16) not null,
    project_id binary(16),
    resource_id binary(16),
    capability varchar(60),
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    window_from datetime(6) not null,
    window_until datetime(6) not null,
    length_minutes bigint not null,
    wish varchar(2000) not null,
    wish_digest varchar(64),
    purpose varchar(1000) not null,
    state varchar(32) not null,
    entered_at datetime(6) not null,
    ended_at datetime(6),
    lapses int not null,
    offer_id binary(16),
    offer_ends_at datetime(6),
    primary key (id),
    constraint uq_waitlist_entry_wish unique (member_id, wish_digest)
);

create index ix_waitlist_entry_state on waitlist_entry (state, entered_at);
create index ix_waitlist_entry_member on waitlist_entry (member_id, entered_at);
create index ix_waitlist_entry_offer on waitlist_entry (offer_id);

-- Why a slot was offered to whom, or not: written once, never changed.
create table waitlist_decision (
    id binary(16) not null,
    entry_id binary(16) not null,
    decided_at datetime(6) not null,
    outcome varchar(32) not null,
    place_in_line int not null,
    cleared boolean not null,
    minutes_had bigint not null,
    waiting_since datetime(6) not null,
    provider_id binary(16) not null,
    resource_id binary(16) not null,
    resource_code varchar(24) not null,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    zone varchar(60) not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    offer_id binary(16),
    reason_zh varchar(500) not null,
    reason_en varchar(500) not null,
    primary key (id),
    constraint fk_waitlist_decision_entry foreign key (entry_id) references waitlist_entry (id)
);

create index ix_waitlist_decision_entry on waitlist_decision (entry_id, decided_at);
create index ix_waitlist_decision_offer on waitlist_decision (offer_id);
create index ix_waitlist_decision_provider on waitlist_decision (provider_id, decided_at);
