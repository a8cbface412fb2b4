alter table batch add column attempts int not null default 0;

comment on column batch.attempts is
    'How often work on it began and did not end in a way the worker survived; written before the work begins';

alter table lane add column alone boolean not null default false;

comment on column lane.alone is
    'Its batch may be what ended a worker: while the lane is held, the holder works no other, which would fall with it';
