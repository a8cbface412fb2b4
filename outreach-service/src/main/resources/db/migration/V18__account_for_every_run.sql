-- Null where an earlier version made the run. Of what a run took on, nothing is left out of account.
alter table reminder_run
    add column planned  integer,
    add column accepted integer,
    add column refused  integer,
    add column excluded integer,
    add column unknown  integer,
    add check (num_nonnulls(planned, accepted, refused, excluded, unknown) in (0, 5)),
    add check (least(planned, accepted, refused, excluded, unknown) >= 0),
    add check (planned = accepted + refused + excluded + unknown);
