-- Why a technician is away, for those who plan; and who has entered it.
alter table closure add column absence varchar(32);
alter table closure add column entered_by binary(16);
