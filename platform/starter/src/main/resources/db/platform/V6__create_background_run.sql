-- What people asked to be done in the background, and what came of it.
create table background_run (
    id           uuid        primary key,
    position     bigint      generated always as identity,
    name         text        not null,
    state        text        not null check (state in ('REQUESTED', 'RUNNING', 'DONE', 'REFUSED', 'STOPPED', 'FAILED')),
    request      jsonb       not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    attempts     int         not null default 0,
    fence        int         not null default 0,
    worked_by    text,
    lease_until  timestamptz,
    step         text        not null default '',
    done         int         not null default 0,
    total        int         not null default 0,
    finished_at  timestamptz,
    result       jsonb,
    reason       text,
    check ((state in ('REQUESTED', 'RUNNING')) = (finished_at is null)),
    check ((state = 'RUNNING') = (lease_until is not null)),
    check ((state = 'DONE') = (result is not null)),
    check (state in ('REQUESTED', 'RUNNING', 'DONE') or reason is not null)
);

comment on column background_run.attempts is 'Begun and not given back: what no process lived to end is tried a few times only';
comment on column background_run.fence is 'Grows with each attempt; whoever holds an earlier one writes nothing any more';

-- One of a name at a time, over all instances.
create unique index background_run_open on background_run (name) where state in ('REQUESTED', 'RUNNING');
create index background_run_newest on background_run (name, position desc);
