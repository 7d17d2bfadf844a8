-- Contents of files in pieces, so that every node sees them and none has to hold a whole one at once.
create table file_chunk (
    file_id binary(16) not null,
    place int not null,
    content mediumblob not null,
    primary key (file_id, place)
);

-- Pictures, made anew when they came in: one large, one small.
create table picture (
    id binary(16) not null,
    version int not null,
    small_id binary(16) not null,
    provider_id binary(16) not null,
    added_by binary(16) not null,
    added_at datetime(6) not null,
    form varchar(32) not null,
    width int not null,
    height int not null,
    primary key (id)
);

-- Which pictures stand on a resource's card, in which order; one that was taken off can be put back for a while.
create table resource_picture (
    picture_id binary(16) not null,
    version int not null,
    resource_id binary(16) not null,
    place int not null,
    words_zh varchar(200) not null,
    words_en varchar(200) not null,
    removed_at datetime(6),
    primary key (picture_id),
    constraint fk_resource_picture_picture foreign key (picture_id) references picture (id),
    constraint fk_resource_picture_resource foreign key (resource_id) references resource (id)
);

create index ix_resource_picture_resource on resource_picture (resource_id, place);
create index ix_resource_picture_removed on resource_picture (removed_at);
