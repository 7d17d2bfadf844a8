-- Public holidays and make-up workdays, on the local calendar of every site.
create table public_day (
    on_date date not null,
    kind varchar(32) not null,
    stands_for varchar(32),
    name_zh varchar(60) not null,
    name_en varchar(60) not null,
    primary key (on_date)
);

-- One row that every change of the public days writes first: who knows its revision knows the days.
create table public_calendar (
    id int not null,
    revision bigint not null,
    primary key (id)
);

insert into public_calendar (id, revision) values (1, 1);

-- A pattern may be closed on public holidays and count make-up workdays as the weekdays they stand for;
-- a dated one may stand in for all weekly ones of its day.
alter table opening_pattern add column follows_holidays boolean default false not null;
alter table opening_pattern add column replaces_day boolean default false not null;

create index ix_opening_pattern_follows on opening_pattern (follows_holidays, resource_id);

-- Source: State Council General Office notice, Nov 2025. The notice does not say which weekday a make-up workday stands
-- for; here each stands, in order, for a working day that its holiday took.
insert into public_day (on_date, kind, stands_for, name_zh, name_en) values
    ('2026-01-01', 'HOLIDAY', null, '元旦', 'New Year’s Day'),
    ('2026-01-02', 'HOLIDAY', null, '元旦', 'New Year’s Day'),
    ('2026-01-03', 'HOLIDAY', null, '元旦', 'New Year’s Day'),
    ('2026-01-04', 'WORKDAY', 'FRIDAY', '元旦调休', 'Make-up day for New Year'),
    ('2026-02-14', 'WORKDAY', 'FRIDAY', '春节调休', 'Make-up day for Spring Festival'),
    ('2026-02-15', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-16', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-17', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-18', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-19', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-20', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-21', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-22', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-23', 'HOLIDAY', null, '春节', 'Spring Festival'),
    ('2026-02-28', 'WORKDAY', 'MONDAY', '春节调休', 'Make-up day for Spring Festival'),
    ('2026-04-04', 'HOLIDAY', null, '清明节', 'Qingming Festival'),
    ('2026-04-05', 'HOLIDAY', null, '清明节', 'Qingming Festival'),
    ('2026-04-06', 'HOLIDAY', null, '清明节', 'Qingming Festival'),
    ('2026-05-01', 'HOLIDAY', null, '劳动节', 'Labour Day'),
    ('2026-05-02', 'HOLIDAY', null, '劳动节', 'Labour Day'),
    ('2026-05-03', 'HOLIDAY', null, '劳动节', 'Labour Day'),
    ('2026-05-04', 'HOLIDAY', null, '劳动节', 'Labour Day'),
    ('2026-05-05', 'HOLIDAY', null, '劳动节', 'Labour Day'),
    ('2026-05-09', 'WORKDAY', 'TUESDAY', '劳动节调休', 'Make-up day for Labour Day'),
    ('2026-06-19', 'HOLIDAY', null, '端午节', 'Dragon Boat Festival'),
    ('2026-06-20', 'HOLIDAY', null, '端午节', 'Dragon Boat Festival'),
    ('2026-06-21', 'HOLIDAY', null, '端午节', 'Dragon Boat Festival'),
    ('2026-09-20', 'WORKDAY', 'TUESDAY', '国庆节调休', 'Make-up day for National Day'),
    ('2026-09-25', 'HOLIDAY', null, '中秋节', 'Mid-Autumn Festival'),
    ('2026-09-26', 'HOLIDAY', null, '中秋节', 'Mid-Autumn Festival'),
    ('2026-09-27', 'HOLIDAY', null, '中秋节', 'Mid-Autumn Festival'),
    ('2026-10-01', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-02', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-03', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-04', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-05', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-06', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-07', 'HOLIDAY', null, '国庆节', 'National Day'),
    ('2026-10-10', 'WORKDAY', 'WEDNESDAY', '国庆节调休', 'Make-up day for National Day');
