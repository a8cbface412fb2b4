alter table account
    add column region text,
    add column chain  text;

comment on column account.region is 'Null where there is none, and for accounts of earlier versions until their master data comes again';
comment on column account.chain is 'As region is';
