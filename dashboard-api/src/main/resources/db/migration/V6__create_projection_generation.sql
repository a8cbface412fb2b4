-- One row: which generation of the consumer group feeds the read models.
create table projection_generation (
    only_row   boolean primary key default true check (only_row),
    generation int not null check (generation > 0),
    rebuilt_at timestamptz
);

insert into projection_generation (generation) values (1);
