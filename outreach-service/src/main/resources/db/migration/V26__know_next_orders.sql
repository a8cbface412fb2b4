alter table suggestion
    add column next_order jsonb;

comment on column suggestion.next_order is 'Products of the account''s next order; null while nobody has said';
