alter table account
    add column has_email       boolean,
    add column contacted_at    timestamptz,
    add column bounced_at      timestamptz,
    add column unsubscribed_at timestamptz;

comment on column account.has_email is 'Null for accounts of earlier versions until their master data comes again';
comment on column account.contacted_at is 'When a buyer was last written to; a later message tells that an earlier refusal was lifted';
