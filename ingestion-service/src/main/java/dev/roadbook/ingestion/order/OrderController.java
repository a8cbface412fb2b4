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

/** Orders. A representative sees those of the accounts they look after. */
@RestController
@RequestMapping("/api/orders")
@AnyRole
class OrderController {

    private final SqlList<OrderView> list;

    OrderController(SqlList<OrderView> list) {
        this.list = list;
    }

    @Bean
    static SqlList<OrderView> orders(Lists lists) {
        return lists.of(OrderView.class, "orders.csv")
                .columns("""
                        o.order_id, o.account_id, a.name as account_name, a.rep_id, o.source, o.document, o.ordered_on,
                            case when o.retracted then 0 else o.net_revenue end as net_revenue, o.currency,
                            case when o.retracted then 0 else o.quantity end as quantity,
                            case when o.retracted then 0 else o.line_count end as line_count,
                            o.rep_id as sold_by, o.retracted, o.revision, o.updated_at
                        """)
                .from("sales_order o left join account a on a.id = o.account_id")
                .scope("a.rep_id = :rep")
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

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<OrderView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }
}
