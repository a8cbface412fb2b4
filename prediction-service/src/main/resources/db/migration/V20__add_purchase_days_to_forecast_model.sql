-- How much history there was when a model was learned; unknown for models learned before this was looked at.
alter table forecast_model add column purchase_days bigint;
