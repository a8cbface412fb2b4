package dev.roadbook.ingestion.dataset;

import java.math.BigDecimal;
import java.util.List;

/**
 * What undoing a batch changes.
 *
 * @param linesLeaving lines that only this batch brought
 * @param linesReturning lines of which an earlier statement comes back, or of a batch that arrived late
 * @param linesKept lines of this batch that another one says as well, or of which a later one said something else
 * @param ordersLeaving orders that lose their last line
 * @param ordersChanged orders that go on with other lines
 * @param ordersReturning orders that had lost their last line and get one back
 * @param accountCount accounts of all these orders
 * @param revenue net revenue of these orders, a currency each; currencies are never added
 * @param accounts the accounts whose revenue changes most, the largest first
 */
public record UndoEffect(
        long linesLeaving,
        long linesReturning,
        long linesKept,
        long ordersLeaving,
        long ordersChanged,
        long ordersReturning,
        long accountCount,
        List<Revenue> revenue,
        List<AccountRevenue> accounts) {

    public UndoEffect {
        revenue = List.copyOf(revenue);
        accounts = List.copyOf(accounts);
    }

    /** Net revenue in a currency, as it is and as it will be. */
    public record Revenue(String currency, BigDecimal before, BigDecimal after) {}

    /** Net revenue of an account's orders, as it is and as it will be. */
    public record AccountRevenue(String accountId, String name, String currency, BigDecimal before, BigDecimal after) {}
}
