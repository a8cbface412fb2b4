-- What other programs ask for every night: orders that changed since they asked last.
create index sales_order_updated on sales_order (updated_at);
