-- What people are told on the screen. The dedupe key names recipient, kind and occasion: nobody is told twice.
create table inbox_message (
    id binary(16) not null,
    member_id binary(16) not null,
    kind varchar(32) not null,
    subject varchar(200) not null,
    body varchar(2000) not null,
    link varchar(300) not null,
    created_at datetime(6) not null,
    read_at datetime(6),
    dedupe_key varchar(150) not null,
    version int not null,
    primary key (id),
    constraint uq_inbox_message_dedupe unique (dedupe_key)
);

create index ix_inbox_message_member on inbox_message (member_id, read_at, created_at);

-- Mails on their way: written with the deed that they tell of, sent later by the delivery job.
create table outbox_mail (
    id binary(16) not null,
    kind varchar(32) not null,
    recipient varchar(254) not null,
    language_tag varchar(16) not null,
    subject varchar(200) not null,
    body varchar(3000) not null,
    action_label varchar(100) not null,
    action_link varchar(500) not null,
    calendar_method varchar(16),
    calendar varchar(4000),
    status varchar(32) not null,
    attempts int not null,
    next_attempt_at datetime(6) not null,
    useless_after datetime(6),
    last_error varchar(500),
    created_at datetime(6) not null,
    sent_at datetime(6),
    dedupe_key varchar(150) not null,
    version int not null,
    primary key (id),
    constraint uq_outbox_mail_dedupe unique (dedupe_key)
);

create index ix_outbox_mail_due on outbox_mail (status, next_attempt_at);
create index ix_outbox_mail_created on outbox_mail (created_at);

-- Reminders owed: at most one per recipient, kind and reservation.
create table reminder (
    id binary(16) not null,
    recipient_id binary(16) not null,
    kind varchar(32) not null,
    reservation_id binary(16) not null,
    due_at datetime(6) not null,
    settled_at datetime(6),
    outcome varchar(32),
    version int not null,
    primary key (id),
    constraint uq_reminder_once unique (recipient_id, kind, reservation_id)
);

create index ix_reminder_due on reminder (settled_at, due_at);

-- The secret address of a person's calendar feed.
create table calendar_feed (
    member_id binary(16) not null,
    secret varchar(64) not null,
    created_at datetime(6) not null,
    version int not null,
    primary key (member_id),
    constraint uq_calendar_feed_secret unique (secret)
);
