-- What the application remembers about itself, such as whether its demo data has been told.
create table setting (
    name varchar(64) not null,
    content varchar(1024) not null,
    primary key (name)
);
