package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.value.Appraiser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An account made up for a test. */
public final class Buyer {

    private final String accountId;
    private final List<TradingDay> days = new ArrayList<>();
    private Set<String> carried = Set.of();

    private Buyer(String accountId) {
        this.accountId = accountId;
    }

    public static Buyer named(String accountId) {
        return new Buyer(accountId);
    }

    public Buyer buys(String amount, LocalDate... on) {
        for (var day : on) {
            var money = new BigDecimal(amount);
            days.add(new TradingDay(day, "EUR", money, money, 1, 1, null));
        }
        return this;
    }

    public Buyer returns(String amount, LocalDate on) {
        days.add(new TradingDay(on, "EUR", new BigDecimal(amount).negate(), BigDecimal.ZERO, 1, 0, null));
        return this;
    }

    public Buyer has(TradingDay day) {
        days.add(day);
        return this;
    }

    public Buyer carries(String... skus) {
        carried = Set.of(skus);
        return this;
    }

    public Subject asOf(LocalDate day) {
        return new Subject(History.of(accountId, days, day, "EUR"), carried, Appraiser.ofNothing());
    }
}
