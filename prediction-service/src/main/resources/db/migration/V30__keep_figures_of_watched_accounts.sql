-- Figures instead of a sentence. The version before, which runs beside this one in an upgrade, still writes and reads the sentence.
alter table watch
    alter column why drop not null,
    add column purchases           int,
    add column revenue             numeric(18, 2),
    add column weeks               int,
    add column usual_purchases     int,
    add column usual_revenue       numeric(18, 2),
    add column revenue_year_before numeric(18, 2),
    add column silent_days         int,
    add column usual_gap_days      int,
    add column stopped_sku         text,
    add column stopped_gap_days    int,
    add column stopped_last_on     date,
    add column stopped_others      int;

-- Figures cannot be had from sentences: accounts on the list are scored again, as soon as somebody serves requests.
update prediction
set portfolio_version = 0
where account_id in (select account_id from watch);

insert into refresh_request (scope, batch_id, requested_at)
select 'PORTFOLIO', null, now()
where exists (select from watch)
on conflict (scope, batch_id) do nothing;
