-- What stood before a purchase was known, so that it can be told later how good it was. Forecasts made before this have
-- neither a window's start nor a model, and are left out.
alter table prediction
    add column window_start  date,
    add column model_version text;

alter table purchase
    add column window_start  date,
    add column window_end    date,
    add column model_version text;

create index purchase_foretold on purchase (ordered_on) where expected_on is not null and model_version is not null;
