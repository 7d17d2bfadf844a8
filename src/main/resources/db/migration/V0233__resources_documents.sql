-- Manuals, safety sheets and drawings of resources; their bytes lie in file_chunk under the same id.
create table resource_document (
    id binary(16) not null,
    version int not null,
    resource_id binary(16) not null,
    kind varchar(32) not null,
    title varchar(80) not null,
    file_name varchar(120) not null,
    form varchar(32) not null,
    size_bytes bigint not null,
    audience varchar(32) not null,
    added_at datetime(6) not null,
    removed_at datetime(6),
    primary key (id),
    constraint fk_resource_document_resource foreign key (resource_id) references resource (id)
);

create index ix_resource_document_resource on resource_document (resource_id, added_at);
create index ix_resource_document_removed on resource_document (removed_at);
