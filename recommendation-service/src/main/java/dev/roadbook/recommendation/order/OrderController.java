package dev.roadbook.recommendation.order;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an account's next order should hold, and what people make of it. */
@RestController
@RequestMapping("/api/recommendations/{accountId}/order")
@AnyRole
class OrderController {

    private final SuggestedOrders orders;
    private final ChangeOrder changes;

    OrderController(SuggestedOrders orders, ChangeOrder changes) {
        this.orders = orders;
        this.changes = changes;
    }

    /**
     * What is wanted of a product.
     *
     * @param quantity how much; 0 leaves it out
     */
    record ChangeRequest(
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3) BigDecimal quantity) {}

    /**
     * What the account's next order should hold as of today: products that are due by their own rhythm with the quantity that is
     * usual, a top product it misses and products that accounts like it buy. An account outside the caller's scope is answered
     * like one that does not exist.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    OrderView order(@PathVariable String accountId, Caller caller) {
        return orders.find(accountId, caller.repScope())
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@PathVariable String accountId, Caller caller, HttpServletResponse response) throws IOException {
        var lines = order(accountId, caller).lines();
        CsvDownload.write(response, "suggested-order.csv", OrderLine.class, lines);
    }

    /**
     * Wants another quantity of a product, or none of it, in the account's next order, or adds one to it that is sold. It counts
     * until the account orders; the same again changes nothing.
     */
    @PutMapping("/{sku}")
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    OrderView change(
            @PathVariable String accountId,
            @PathVariable String sku,
            @Valid @RequestBody ChangeRequest request,
            Caller caller) {
        var order = order(accountId, caller);
        changes.want(
                accountId,
                wanted(order, sku, request.quantity()),
                request.quantity(),
                order.lastOrderOn(),
                caller.username());
        return order(accountId, caller);
    }

    /** Goes back to what is suggested of a product. */
    @DeleteMapping("/{sku}")
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    OrderView undo(@PathVariable String accountId, @PathVariable String sku, Caller caller) {
        var order = order(accountId, caller);
        if (!changes.undo(accountId, line(order, sku), caller.username())) {
            throw ProblemException.notFound("Nobody changed this product.");
        }
        return order(accountId, caller);
    }

    private OrderLine wanted(OrderView order, String sku, BigDecimal quantity) {
        return find(order, sku)
                .or(() -> quantity.signum() == 0 ? Optional.empty() : orders.addable(sku))
                .orElseThrow(() -> ProblemException.notFound("There is no such product to order."));
    }

    private static Optional<OrderLine> find(OrderView order, String sku) {
        return order.lines().stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    private static OrderLine line(OrderView order, String sku) {
        return find(order, sku)
                .orElseThrow(() -> ProblemException.notFound("This product is not in the suggested order."));
    }
}
