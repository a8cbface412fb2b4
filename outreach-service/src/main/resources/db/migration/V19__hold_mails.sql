-- While one of these stands nothing is handed over, whatever the programme and the instance.
create table mail_hold (
    hold_id     uuid        primary key,
    cause       text        not null check (cause in ('PAUSED', 'RESTORED')),
    reason      text,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    released_by text,
    released_at timestamptz,
    check ((released_by is null) = (released_at is null))
);
create unique index mail_hold_once on mail_hold (cause) where released_at is null;
