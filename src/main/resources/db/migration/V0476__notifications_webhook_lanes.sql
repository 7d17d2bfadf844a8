-- Who sends a webhook twice means one; and one address is called by one node at a time, those that answer before others.
alter table webhook add column key_digest varchar(64);
alter table webhook add column busy_until datetime(6);
alter table webhook add column failed_at datetime(6);

create unique index uq_webhook_key on webhook (member_id, key_digest);
create index ix_webhook_delivery_next on webhook_delivery (webhook_id, status, next_attempt_at);
