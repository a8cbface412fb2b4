package dev.roadbook.outreach.week;

import dev.roadbook.outreach.directory.NextOrders.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a representative should know of an account this week.
 *
 * @param accountId account
 * @param name its name
 * @param dueOn day its order is expected, where that is within seven days
 * @param needsFollowUp whether it was reminded in vain
 * @param callPlace its place among those to call first, from 1; null where a call is worth nothing now
 * @param callValue what a call is worth now
 * @param currency of that value
 * @param cause why it is worth a call
 * @param offers names of products it may want, best first
 * @param order what its next order should hold; empty where that is not known
 */
public record AccountNote(
        String accountId,
        String name,
        @Nullable LocalDate dueOn,
        boolean needsFollowUp,
        @Nullable Integer callPlace,
        BigDecimal callValue,
        String currency,
        Cause cause,
        List<String> offers,
        List<Product> order) {

    public AccountNote {
        offers = List.copyOf(offers);
        order = List.copyOf(order);
    }

    AccountNote offering(List<String> names, List<Product> next) {
        return new AccountNote(
                accountId, name, dueOn, needsFollowUp, callPlace, callValue, currency, cause, names, next);
    }
}
