-- Who made an order, where the order says so; else it is the account's representative. It used to be a row of its own for every
-- order, in order_rep, which stays for orders recorded by an earlier version: it counts where it is of the order's revision.
alter table sales_order add column rep_id text;
