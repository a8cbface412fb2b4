-- Published beside what an account carries and misses, so it is a part of the same revision.
alter table coverage
    add column next_order json;

comment on column coverage.next_order is 'What the next order should hold; null where that is not known';
