package dev.roadbook.ingestion.order;

import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and their lines. A representative sees those of the accounts they look after. */
@RestController
@AnyRole
class OrderController {

    private final Lists lists;

    OrderController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<OrderView> orders(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return lists.page(OrderLists.ORDERS, parameters, scope(caller));
    }

    @GetMapping(path = "/api/orders", produces = CsvDownload.MEDIA_TYPE)
    void exportOrders(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        lists.export(OrderLists.ORDERS, parameters, scope(caller), "orders.csv", response);
    }

    @GetMapping(path = "/api/order-lines", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<OrderLineView> lines(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return lists.page(OrderLists.LINES, parameters, scope(caller));
    }

    @GetMapping(path = "/api/order-lines", produces = CsvDownload.MEDIA_TYPE)
    void exportLines(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        lists.export(OrderLists.LINES, parameters, scope(caller), "order-lines.csv", response);
    }

    private static Map<String, String> scope(Caller caller) {
        return caller.repScope().map(rep -> Map.of(OrderLists.SCOPE, rep)).orElse(Map.of());
    }
}
