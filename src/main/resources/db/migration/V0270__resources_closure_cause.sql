-- What decisions about reservations under a closure count for, where that is not the closure alone: all that one
-- timetable closes together, even when it is read anew or given up.
alter table closure add column cause_id binary(16);
update closure set cause_id = timetable_id where timetable_id is not null;
