alter table account
    add column expected_on    date,
    add column usual_gap_days numeric(8, 1);

comment on column account.expected_on is 'Day of the next order; null while nobody can tell, and for accounts of earlier versions until their prediction comes again';
comment on column account.usual_gap_days is 'Median of the days between orders';
