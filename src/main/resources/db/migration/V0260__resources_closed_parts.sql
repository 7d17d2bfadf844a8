-- A closure of a room or a line closes its parts, too; the flag spares the question what is part of what where nothing is.
alter table closure add column takes_parts boolean default false not null;

update closure set takes_parts = true
where resource_id in (select r.id from resource r where r.kind = 'ROOM')
   or resource_id in (select p.whole_id from resource_part p);
