-- Closures that come back: the rule of RFC 5545 and its last day, and on whose clock; the row then spans all its times,
-- from the start of the first to the end of the last, and keeps the end of the first. Closures of a timetable say which.
alter table closure add column first_ends_at datetime(6);
alter table closure add column recurrence varchar(200);
alter table closure add column repeat_until date;
alter table closure add column zone varchar(60);
alter table closure add column timetable_id binary(16);
create index ix_closure_timetable on closure (timetable_id);
