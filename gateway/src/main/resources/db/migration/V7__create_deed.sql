create table deed (
    position bigint generated always as identity primary key,
    id       uuid  not null unique,
    told     jsonb not null
);
