-- Null where nobody counted: batches from before, those that were held or failed, and files about the team.
alter table batch
    add column new_count bigint,
    add column changed_count bigint,
    add column unchanged_count bigint;
