-- A reservation that its holder took back after the deadline; whether that counts depends on who came instead.
alter table reservation add column cancelled_late boolean default false not null;

-- How reliable a person must be (0 asks nothing), and whether nobody has another machine at the same time.
alter table resource add column required_reliability int default 0 not null;
alter table resource add column one_at_a_time boolean default false not null;
alter table provider_rules add column required_reliability int default 0 not null;
alter table provider_rules add column one_at_a_time boolean default false not null;
