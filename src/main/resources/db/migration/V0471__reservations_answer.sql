-- What becomes of a request that nobody answers in time, as was agreed when it was made; nothing means that it ends.
alter table reservation add column if_unanswered varchar(32);
