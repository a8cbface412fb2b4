-- Both are background runs now. What was under way is begun again; the tables stay for an earlier version that still runs
-- beside this one.
insert into background_run (
    id, name, state, request, requested_by, requested_at, finished_at, result, reason)
select id, 'target-training',
       case state when 'LEARNED' then 'DONE' when 'RUNNING' then 'REQUESTED' else state end,
       jsonb_build_object('synthetic', synthetic), requested_by, requested_at,
       case when state not in ('REQUESTED', 'RUNNING') then coalesce(finished_at, requested_at) end,
       case state when 'LEARNED' then jsonb_build_object('version', version) end,
       case when state in ('REFUSED', 'FAILED') then coalesce(reason, 'It was interrupted.') end
from target_training
order by position;

insert into background_run (
    id, name, state, request, requested_by, requested_at, finished_at, result, reason)
select id, 'backtest',
       case state when 'MEASURED' then 'DONE' when 'RUNNING' then 'REQUESTED' else state end,
       jsonb_build_object(), requested_by, requested_at,
       case when state <> 'RUNNING' then coalesce(finished_at, requested_at) end,
       result,
       case when state in ('REFUSED', 'STOPPED', 'FAILED') then coalesce(reason, 'It was interrupted.') end
from backtest
order by position;

comment on table target_training is 'Moved to background_run; goes away two releases later';
comment on table backtest is 'Moved to background_run; goes away two releases later';

delete from scheduled_tasks where task_name = 'learn-targets';
