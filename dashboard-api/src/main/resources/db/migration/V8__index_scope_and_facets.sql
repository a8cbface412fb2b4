-- Counts and the values of filters are read from this index alone, without the wide rows of the table. It begins with
-- the representative, so the index of that column goes, under either name: a rebuild gives indexes new ones.
create index account_view_scope_idx on read_model.account_view (rep_id, chain, region, rfm_segment) include (merged);

drop index if exists read_model.account_view_rep_idx;
drop index if exists read_model.account_view_rep_id_idx;
