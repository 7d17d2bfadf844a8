-- How long a provider has to answer a request, and what becomes of the request after that.
alter table resource add column answer_time_minutes int default 2880 not null;
alter table resource add column if_unanswered varchar(32) default 'EXPIRE' not null;
alter table provider_rules add column answer_time_minutes int default 2880 not null;
alter table provider_rules add column if_unanswered varchar(32) default 'EXPIRE' not null;

-- Whoever follows the provider in whether it is asked follows it in how it answers.
update resource set followed_rules = concat(followed_rules, ',ANSWER_TIME,IF_UNANSWERED')
where followed_rules like '%APPROVAL%';
