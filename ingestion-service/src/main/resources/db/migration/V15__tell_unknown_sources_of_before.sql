-- V9 took them for unreadable files, which another try does not help; once the source is configured, it does.
update batch
set failure_code = 'UNKNOWN_SOURCE'
where failure_code = 'UNREADABLE_FILE' and failure_reason like 'the source % is not configured';
