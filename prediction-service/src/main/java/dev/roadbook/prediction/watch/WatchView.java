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
     * @param currency ISO 4217 code of the amount
     * @param since day from which it is seen
     * @param asOf last day that counts
     * @param why in words
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
            String why) {}
}
