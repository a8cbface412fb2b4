alter table purchase
    add column quantities numeric(18, 3)[],
    add check (cardinality(quantities) = cardinality(skus));

comment on column purchase.quantities is 'By product, as amounts are; null for orders of earlier versions until they come again';
