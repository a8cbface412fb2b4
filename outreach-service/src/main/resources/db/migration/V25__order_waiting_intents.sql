-- All mails of a run wait for one moment: without the second column each claim would read and sort them all.
create index send_intent_waiting on send_intent (not_before, intent_id) where state in ('PLANNED', 'TEMP_FAILED');
drop index send_intent_open;
