-- A forest that does no better than sales continued evenly gives no answers; that rule does, with chances fitted to the
-- same months. Of forests grown before this was looked at, the rule is as it was measured then.
alter table target_model
    add column shortcoming text check (shortcoming in ('RANKS_WORSE', 'LESS_CERTAIN')),
    add column pace_level  double precision not null default 0,
    add column pace_slope  double precision not null default -1;

alter table target_model
    alter column pace_level drop default,
    alter column pace_slope drop default;

update target_model
set shortcoming = 'RANKS_WORSE', state = 'RETIRED'
where cast(evaluation ->> 'auc' as double precision) < cast(evaluation ->> 'simple_auc' as double precision);
