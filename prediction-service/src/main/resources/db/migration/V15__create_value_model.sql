-- What the accounts of a currency have in common when it comes to their worth; the latest counts.
create table value_model (
    as_of        date             not null,
    currency     text             not null,
    buying_shape double precision not null,
    buying_scale double precision not null,
    leaving_a    double precision not null,
    leaving_b    double precision not null,
    order_value  double precision not null,
    order_pull   double precision not null,
    order_spread double precision not null,
    primary key (as_of, currency)
);
