-- A record that leaves as it is: bytes, or none, for one partition. Its headers tell it from an event.
alter table outbox
    add column partition  int,
    add column record_key bytea,
    add column headers    json;

alter table outbox alter column payload drop not null;
