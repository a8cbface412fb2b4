package dev.roadbook.ingestion.order;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lines of orders. A representative sees those of the accounts they look after. */
@RestController
@RequestMapping("/api/order-lines")
@AnyRole
class OrderLineController {

    private final SqlList<OrderLineView> list;

    OrderLineController(SqlList<OrderLineView> list) {
        this.list = list;
    }

    /** Joined from the left, an order that nobody asks about costs the count nothing. */
    @Bean
    static SqlList<OrderLineView> orderLines(Lists lists) {
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
                .scope("a.rep_id = :rep")
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

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<OrderLineView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }
}
