package dev.roadbook.ingestion.order;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and their lines. A representative sees those of the accounts they look after. */
@RestController
@AnyRole
class OrderController {

    private final SqlList<OrderView> orders;
    private final SqlList<OrderLineView> lines;

    OrderController(SqlList<OrderView> orders, SqlList<OrderLineView> lines) {
        this.orders = orders;
        this.lines = lines;
    }

    @GetMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<OrderView> orders(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return orders.ask(parameters, caller).page();
    }

    @GetMapping(path = "/api/orders", produces = CsvDownload.MEDIA_TYPE)
    void exportOrders(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        orders.ask(parameters, caller).export(response);
    }

    @GetMapping(path = "/api/order-lines", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<OrderLineView> lines(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return lines.ask(parameters, caller).page();
    }

    @GetMapping(path = "/api/order-lines", produces = CsvDownload.MEDIA_TYPE)
    void exportLines(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        lines.ask(parameters, caller).export(response);
    }
}
