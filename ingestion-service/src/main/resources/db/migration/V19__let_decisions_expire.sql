alter table batch add column expired_at timestamptz;

comment on column batch.expired_at is
    'Since when nobody can decide about it any more: what was said of its lines before others said it, too, is forgotten';
