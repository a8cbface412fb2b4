alter table market_request add column not_before timestamptz;

comment on column market_request.not_before is 'Until then more may come that the snapshot should know; null: at once';
