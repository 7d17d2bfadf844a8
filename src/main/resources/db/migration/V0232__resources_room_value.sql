-- Where in the building it stands, and what it cost: the latter only for its provider and for officials.
alter table resource add column room varchar(80) default '' not null;
alter table resource add column purchase_value_fen bigint;
