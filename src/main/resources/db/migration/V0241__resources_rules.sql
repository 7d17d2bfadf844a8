-- Rules that may be absent, and which of its rules a resource takes from its provider.
alter table resource add column approval_above_minutes int;
alter table resource add column qualification_id binary(16);
alter table resource add column person_day_minutes int;
alter table resource add column person_week_minutes int;
alter table resource add column person_month_minutes int;
alter table resource add column project_day_minutes int;
alter table resource add column project_week_minutes int;
alter table resource add column project_month_minutes int;
alter table resource add column followed_rules varchar(400) default '' not null;

-- The rules that a provider's resources follow unless they say otherwise.
create table provider_rules (
    provider_id binary(16) not null,
    version int not null,
    grid_step varchar(32) not null,
    min_length_minutes int not null,
    max_length_minutes int not null,
    lead_time_minutes int not null,
    horizon_minutes int not null,
    set_up_minutes int not null,
    clean_up_minutes int not null,
    audience varchar(32) not null,
    approval varchar(32) not null,
    approval_above_minutes int,
    operator_required boolean not null,
    qualification_id binary(16),
    person_day_minutes int,
    person_week_minutes int,
    person_month_minutes int,
    project_day_minutes int,
    project_week_minutes int,
    project_month_minutes int,
    cancellation_deadline_minutes int not null,
    grace_time_minutes int not null,
    list_price_fen bigint not null,
    policy_price_fen bigint not null,
    primary key (provider_id)
);
