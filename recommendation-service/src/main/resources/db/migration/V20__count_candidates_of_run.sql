-- What a run looked at before it chose, and what its page tells of it without counting everything again.
alter table recommendation_run
    add column considered      json,
    add column warned_count    integer not null default 0,
    add column recipient_count integer not null default 0;

update recommendation_run r
set warned_count = c.warned, recipient_count = c.recipients
from (
    select run_id, count(*) filter (where passes and audit_score < 100) as warned,
        count(distinct account_id) filter (where passes) as recipients
    from recommended_item
    group by run_id) c
where c.run_id = r.id;

comment on column recommendation_run.considered is 'Candidates by scenario and why they were not taken; null for runs of earlier versions';
comment on column recommendation_run.warned_count is 'Recommendations that passed the audit though something speaks against them';
comment on column recommendation_run.recipient_count is 'Accounts with a recommendation that passed the audit';
