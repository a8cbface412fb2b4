-- A mail is about an account, a representative or a contact, whose ids may be alike. An earlier version that still runs
-- beside this one writes about accounts only, and says so by the default.
alter table send_intent add column subject_type text not null default 'ACCOUNT'
    check (subject_type in ('ACCOUNT', 'REP', 'CONTACT'));

create unique index send_intent_once_a_cycle on send_intent (programme, subject_type, subject_id, cycle)
    where state not in ('CANCELLED', 'EXPIRED', 'TEST');
drop index send_intent_once;
alter index send_intent_once_a_cycle rename to send_intent_once;

-- Null where a mail was not about an account.
alter table message alter column account_id drop not null;
