-- What accounts that are one would have in common, written the same way; found again when an account's revision has grown.
create table account_trait (
    account_id text not null references account,
    kind       text not null,
    value      text not null,
    primary key (account_id, kind)
);

create index account_trait_value on account_trait (kind, value);

create table account_likeness (
    account_id text   primary key references account,
    revision   bigint not null
);

comment on table account_likeness is 'Of which revision of an account its traits are';

create table account_suggestion (
    id             uuid        primary key,
    account_id     text        not null references account,
    into_id        text        not null references account,
    score          int         not null check (score between 1 and 100),
    evidence       text        not null,
    account_orders int         not null,
    into_orders    int         not null,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    found_at       timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    reason         text,
    check (account_id <> into_id),
    check ((state = 'OPEN') = (decided_by is null))
);

comment on table account_suggestion is 'Pairs of accounts that may be one; what a person decided of a pair is never asked again';
comment on column account_suggestion.id is 'Follows from the two accounts, whichever of them has more orders';
comment on column account_suggestion.into_id is 'The one with more orders, under which both would stand';
create index account_suggestion_open on account_suggestion (score desc, id) where state = 'OPEN';
