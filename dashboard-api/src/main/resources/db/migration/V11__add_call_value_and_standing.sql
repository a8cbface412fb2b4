alter table read_model.account_view
    add column standing          text,
    add column silent_days       int,
    add column alive_probability double precision,
    add column call_value        numeric(18, 2);

-- What lists begin with; a rebuild gives indexes other names.
create index account_view_call_value_idx on read_model.account_view (call_value desc nulls last, account_id);

drop index if exists read_model.account_view_priority_idx;
drop index if exists read_model.account_view_priority_score_account_id_idx;

-- Written before there was this component: nothing had been taken from anybody.
update read_model.prediction_detail
set health_components = (health_components::jsonb || '{"silence": 0}')::json;
