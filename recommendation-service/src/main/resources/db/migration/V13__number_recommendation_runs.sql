-- Which of two runs is the later one, though both began in the same instant.
alter table recommendation_run add column position bigint generated always as identity;

drop index recommendation_run_newest;
create index recommendation_run_newest on recommendation_run (position desc) where completed_at is not null;
