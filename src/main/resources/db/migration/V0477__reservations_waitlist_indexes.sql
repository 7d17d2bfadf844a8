-- Who waits for the like of a wish, and which decisions are old.
create index ix_waitlist_entry_resource on waitlist_entry (resource_id, state);
create index ix_waitlist_entry_capability on waitlist_entry (capability, state);
create index ix_waitlist_decision_decided on waitlist_decision (decided_at);
