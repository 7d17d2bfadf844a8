-- What a provider offers instead of an answer: another slot, held until hold_expires_at. Its cells stand under the
-- proposal's own id. The provider's own time to answer stands still meanwhile.
alter table reservation add column proposal_id binary(16);
alter table reservation add column proposed_starts_at datetime(6);
alter table reservation add column proposed_ends_at datetime(6);
alter table reservation add column proposed_by binary(16);
alter table reservation add column proposed_at datetime(6);
alter table reservation add column proposal_refused varchar(32);
alter table reservation add column proposal_answer_by datetime(6);

-- The resources of the slot that is offered.
create table reservation_proposed_item (
    reservation_id binary(16) not null,
    item_no int not null,
    resource_id binary(16) not null,
    resource_code varchar(24) not null,
    resource_name_zh varchar(80) not null,
    resource_name_en varchar(80) not null,
    units int not null,
    occupied_from datetime(6) not null,
    occupied_until datetime(6) not null,
    primary key (reservation_id, item_no),
    constraint fk_reservation_proposed_item_reservation foreign key (reservation_id) references reservation (id)
);

-- What a step was besides the state that it led to; the former slot of a proposal is the one that was proposed.
alter table reservation_status_change add column remark varchar(32);
