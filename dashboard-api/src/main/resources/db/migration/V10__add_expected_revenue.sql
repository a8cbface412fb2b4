alter table read_model.account_view
    add column expected_order_value    numeric(18, 2),
    add column expected_order_quantity numeric(18, 3),
    add column expected_revenue        numeric(18, 2);
