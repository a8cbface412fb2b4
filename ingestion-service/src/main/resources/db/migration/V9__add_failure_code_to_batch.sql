-- No check ties the code to the state: the version before, which runs beside this one in an upgrade, knows no codes.
alter table batch
    add column failure_code text;

update batch
set failure_code = case
        when failure_reason like '%on our side%' then 'SERVICE_FAULT'
        when failure_reason like 'the service stopped %' then 'SERVICE_STOPPED'
        else 'UNREADABLE_FILE'
    end
where state = 'FAILED';
