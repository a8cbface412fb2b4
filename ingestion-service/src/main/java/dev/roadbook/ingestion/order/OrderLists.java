package dev.roadbook.ingestion.order;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.SqlList;
import java.util.List;
import java.util.Map;

/** The lists of orders and of their lines. */
final class OrderLists {

    /** The column whose value a representative's rows have. */
    static final String SCOPE = "a.rep_id";

    static final SqlList<OrderView> ORDERS = new SqlList<>(
            OrderView.class,
            """
            select o.order_id, o.account_id, a.name as account_name, a.rep_id, o.source, o.document, o.ordered_on,
                case when o.retracted then 0 else o.net_revenue end as net_revenue, o.currency,
                case when o.retracted then 0 else o.quantity end as quantity,
                case when o.retracted then 0 else o.line_count end as line_count,
                o.rep_id as sold_by, o.retracted, o.revision, o.updated_at
            from sales_order o
            left join account a on a.id = o.account_id
            """,
            List.of("a.name", "o.account_id", "o.document"),
            Map.of(
                    "account", Filter.equal("o.account_id"),
                    "rep", Filter.equal("a.rep_id"),
                    "source", Filter.equal("o.source"),
                    "from", Filter.from("o.ordered_on"),
                    "to", Filter.to("o.ordered_on"),
                    "updated_since", Filter.since("o.updated_at")),
            Map.of(
                    "ordered_on", "o.ordered_on",
                    "net_revenue", "case when o.retracted then 0 else o.net_revenue end",
                    "account_name", "lower(a.name)",
                    "updated_at", "o.updated_at"),
            "o.order_id");

    static final SqlList<OrderLineView> LINES = new SqlList<>(
            OrderLineView.class,
            """
            select l.line_key as line_id, l.order_id, l.account_id, a.name as account_name, a.rep_id, l.source,
                l.document, l.line_number, l.ordered_on, l.sku, l.description, l.quantity, l.amount, l.currency,
                l.rep_id as sold_by, l.distributor, o.updated_at
            from sales_line l
            join sales_order o on o.order_id = l.order_id
            left join account a on a.id = l.account_id
            """,
            List.of("a.name", "l.account_id", "l.document", "l.sku", "l.description"),
            Map.of(
                    "account", Filter.equal("l.account_id"),
                    "order", Filter.uuid("l.order_id"),
                    "rep", Filter.equal("a.rep_id"),
                    "sku", Filter.equal("l.sku"),
                    "source", Filter.equal("l.source"),
                    "from", Filter.from("l.ordered_on"),
                    "to", Filter.to("l.ordered_on"),
                    "updated_since", Filter.since("o.updated_at")),
            Map.of(
                    "ordered_on", "l.ordered_on",
                    "amount", "l.amount",
                    "quantity", "l.quantity",
                    "sku", "l.sku",
                    "updated_at", "o.updated_at"),
            "l.line_key");

    private OrderLists() {}
}
