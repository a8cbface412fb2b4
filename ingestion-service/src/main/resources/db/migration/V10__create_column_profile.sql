create table column_profile (
    name       text        primary key check (name ~ '^[a-z][a-z0-9-]{0,59}$'),
    kind       text        not null,
    document   jsonb       not null,
    revision   bigint      not null default 1,
    archived   boolean     not null default false,
    changed_by text        not null,
    changed_at timestamptz not null
);

comment on table column_profile is 'Column profiles that people made; those that are shipped are files';
comment on column column_profile.document is 'As column-profile.schema.json describes it';

-- Without a reference to the profile, which may be one that is shipped.
create table source_profile (
    source    text        primary key check (source ~ '^[a-z][a-z0-9-]{0,59}$'),
    profile   text        not null,
    chosen_by text        not null,
    chosen_at timestamptz not null
);

comment on table source_profile is 'Which profile a person chose for the files of a source, over the configured one';
create index source_profile_of on source_profile (profile);
