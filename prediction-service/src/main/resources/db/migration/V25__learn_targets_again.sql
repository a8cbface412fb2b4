-- Forests that were kept so far look at other features and cannot be used any more: where there is one, another is learned.
insert into target_training (id, state, synthetic, step, percent, requested_by, requested_at)
select gen_random_uuid(), 'REQUESTED', synthetic, 'WAITING', 0, 'upgrade', now()
from target_model
order by version desc
limit 1
on conflict ((true)) where state in ('REQUESTED', 'RUNNING') do nothing;
