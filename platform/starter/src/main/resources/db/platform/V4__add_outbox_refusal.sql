alter table outbox add column refused_at timestamptz;
