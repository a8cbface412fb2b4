package dev.roadbook.prediction.watch;

import dev.roadbook.platform.list.Tally;
import dev.roadbook.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the accounts to be watched.
 *
 * @param items rows of this page
 * @param page number of the page, from 0
 * @param size rows asked for
 * @param total rows of all pages
 * @param counts accounts of each kind, whichever kind was asked for; an account may be of several
 */
record WatchView(List<Row> items, int page, int size, long total, Map<Kind, Long> counts) {

    static WatchView of(Page<Row> page, Tally tally) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> counts.put(kind, tally.of(kind.name())));
        return new WatchView(page.items(), page.page(), page.size(), page.total(), counts);
    }

    /**
     * An account that behaves unlike itself.
     *
     * @param accountId which
     * @param name what it is called
     * @param repId who looks after it
     * @param repName what they are called
     * @param kinds in which ways, the least probable first
     * @param chance that an account which goes on as before looks like this, or more so: 0.002 is one in 500
     * @param atStake what the difference comes to in a year
     * @param currency ISO 4217 code of the amounts
     * @param since day from which it is seen
     * @param asOf last day that counts
     * @param purchases purchase days of the latest weeks; this and the next five of who buys less or more
     * @param revenue revenue of the latest weeks
     * @param weeks how many the latest weeks are
     * @param usualPurchases purchase days of as many weeks of the past
     * @param usualRevenue revenue of as many weeks of the past
     * @param revenueYearBefore revenue of the same weeks a year before; null where the account did not buy yet
     * @param silentDays days since the last purchase, of who is silent
     * @param usualGapDays mean of the days between purchases, of who is silent
     * @param stoppedSku of who stopped products the one that brought most; this and the next four
     * @param stoppedName what it is called, where known
     * @param stoppedGapDays mean of the days between its purchases
     * @param stoppedLastOn its last purchase
     * @param stoppedOthers how many more were stopped
     */
    @Schema(name = "WatchedAccount")
    record Row(
            String accountId,
            String name,
            @Nullable String repId,
            @Nullable String repName,
            List<Kind> kinds,
            double chance,
            BigDecimal atStake,
            String currency,
            LocalDate since,
            LocalDate asOf,
            @Nullable Integer purchases,
            @Nullable BigDecimal revenue,
            @Nullable Integer weeks,
            @Nullable Integer usualPurchases,
            @Nullable BigDecimal usualRevenue,
            @Nullable BigDecimal revenueYearBefore,
            @Nullable Integer silentDays,
            @Nullable Integer usualGapDays,
            @Nullable String stoppedSku,
            @Nullable String stoppedName,
            @Nullable Integer stoppedGapDays,
            @Nullable LocalDate stoppedLastOn,
            @Nullable Integer stoppedOthers) {}
}
