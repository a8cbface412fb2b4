alter table recommendation_run
    add column repeat_ranked_by  text,
    add column explore_ranked_by text;

comment on column recommendation_run.repeat_ranked_by is 'What ranked products bought before; null for runs of earlier versions';
comment on column recommendation_run.explore_ranked_by is 'What ranked products never bought; as the one before';
