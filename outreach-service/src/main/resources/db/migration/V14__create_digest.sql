-- Whom a week's digest was meant for. What became of it is in the ledger; skipped says why it has no intent.
create table digest (
    digest_id    uuid        primary key,
    programme    text        not null check (programme in ('DIGEST', 'ROLL_UP')),
    subject_type text        not null check (subject_type in ('REP', 'CONTACT')),
    subject_id   text        not null,
    week         text        not null check (week ~ '^\d{4}-W\d{2}$'),
    skipped      text,
    noted_at     timestamptz not null,
    unique (programme, subject_type, subject_id, week)
);
create index digest_by_week on digest (week);
