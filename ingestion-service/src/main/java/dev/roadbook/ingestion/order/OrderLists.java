package dev.roadbook.ingestion.order;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of orders and of their lines. */
@Configuration(proxyBeanMethods = false)
class OrderLists {

    private static final String OF_THE_REPRESENTATIVE = "a.rep_id = :rep";

    @Bean
    SqlList<OrderView> orders(Lists lists) {
        return lists.of(OrderView.class, "orders.csv")
                .columns("""
                        o.order_id, o.account_id, a.name as account_name, a.rep_id, o.source, o.document, o.ordered_on,
                            case when o.retracted then 0 else o.net_revenue end as net_revenue, o.currency,
                            case when o.retracted then 0 else o.quantity end as quantity,
                            case when o.retracted then 0 else o.line_count end as line_count,
                            o.rep_id as sold_by, o.retracted, o.revision, o.updated_at
                        """)
                .from("sales_order o left join account a on a.id = o.account_id")
                .scope(OF_THE_REPRESENTATIVE)
                .search("a.name", "o.account_id", "o.document")
                .filter("account", Filter.equal("o.account_id"))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("source", Filter.equal("o.source"))
                .filter("from", Filter.from("o.ordered_on"))
                .filter("to", Filter.to("o.ordered_on"))
                .filter("updated_since", Filter.since("o.updated_at"))
                .sort("ordered_on", "o.ordered_on")
                .sort("net_revenue", "case when o.retracted then 0 else o.net_revenue end")
                .sort("account_name", "lower(a.name)")
                .sort("updated_at", "o.updated_at")
                .key("o.order_id")
                .build();
    }

    /** Joined from the left, an order that nobody asks about costs the count nothing. */
    @Bean
    SqlList<OrderLineView> orderLines(Lists lists) {
        return lists.of(OrderLineView.class, "order-lines.csv")
                .columns("""
                        l.line_key as line_id, l.order_id, l.account_id, a.name as account_name, a.rep_id, l.source,
                            l.document, l.line_number, l.ordered_on, l.sku, l.description, l.quantity, l.amount,
                            l.currency, l.rep_id as sold_by, l.distributor, o.updated_at
                        """)
                .from("""
                        sales_line l
                        left join sales_order o on o.order_id = l.order_id
                        left join account a on a.id = l.account_id
                        """)
                .scope(OF_THE_REPRESENTATIVE)
                .search("a.name", "l.account_id", "l.document", "l.sku", "l.description")
                .filter("account", Filter.equal("l.account_id"))
                .filter("order", Filter.uuid("l.order_id"))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("sku", Filter.equal("l.sku"))
                .filter("source", Filter.equal("l.source"))
                .filter("from", Filter.from("l.ordered_on"))
                .filter("to", Filter.to("l.ordered_on"))
                .filter("updated_since", Filter.since("o.updated_at"))
                .sort("ordered_on", "l.ordered_on")
                .sort("amount", "l.amount")
                .sort("quantity", "l.quantity")
                .sort("sku", "l.sku")
                .sort("updated_at", "o.updated_at")
                .key("l.line_key")
                .build();
    }
}
