package dev.roadbook.prediction.model;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.Orders;
import dev.roadbook.prediction.model.ShadowRun.Closeness;
import dev.roadbook.prediction.model.accuracy.HourlyMeasure;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy.Dated;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.yardstick.Portfolio;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Runs the newest model in the shadow of what gives the dates, so that people can promote it on evidence.
 *
 * <p>A date rests on the history up to the purchase before and stands until the next, so that it need not be written down when
 * it is due: what the model would have said is read off the same history when somebody looks, and no scoring waits for it.
 */
@Component
class Shadows {

    private static final int MOST_PURCHASES = 2_000;
    private static final int LEAST_PURCHASES = 50;

    private final ForecastModels kept;
    private final Models models;
    private final LiveAccuracy accuracy;
    private final Orders orders;
    private final Portfolios portfolios;
    private final Clock clock;
    private final HourlyMeasure<Long, Optional<ShadowRun>> latest;

    Shadows(
            ForecastModels kept,
            Models models,
            LiveAccuracy accuracy,
            Orders orders,
            Portfolios portfolios,
            Clock clock) {
        this.kept = kept;
        this.models = models;
        this.accuracy = accuracy;
        this.orders = orders;
        this.portfolios = portfolios;
        this.clock = clock;
        this.latest = new HourlyMeasure<>(clock);
    }

    private record Pair(Dated stood, Expected shadow) {}

    /** The newest model, unless it gives the dates itself or cannot be used. */
    Optional<ShadowRun> latest() {
        return kept.all().stream()
                .findFirst()
                .filter(model -> !model.isActive())
                .flatMap(model -> latest.of(
                        model.version(),
                        () -> models.alone(model.version()).map(forecaster -> run(model, forecaster))));
    }

    private ShadowRun run(StoredModel model, Forecaster forecaster) {
        var pairs = pairs(accuracy.datedSince(model.learnedAt(), model.asOf(), MOST_PURCHASES), forecaster);
        boolean isEnough = pairs.size() >= LEAST_PURCHASES;
        return new ShadowRun(
                forecaster.version(),
                pairs.size(),
                LEAST_PURCHASES,
                isEnough ? closeness(pairs, Shadows::shadow) : null,
                isEnough ? closeness(pairs, Pair::stood) : null);
    }

    private List<Pair> pairs(List<Dated> purchases, Forecaster forecaster) {
        var portfolio = portfolios.current();
        var histories = histories(purchases);
        var pairs = new ArrayList<Pair>();
        for (var purchase : purchases) {
            var history = histories.getOrDefault(purchase.accountId(), History.none(purchase.accountId()));
            if (expected(history, purchase.previousOn(), portfolio, forecaster) instanceof Expected expected) {
                pairs.add(new Pair(purchase, expected));
            }
        }
        return pairs;
    }

    private Map<String, History> histories(List<Dated> purchases) {
        var accounts = purchases.stream().map(Dated::accountId).distinct().toList();
        return orders.histories(accounts, LocalDate.now(clock), _ -> History.NO_CURRENCY);
    }

    private static Forecast expected(History history, LocalDate day, Portfolio portfolio, Forecaster forecaster) {
        var known = History.of(history.accountId(), history.days(), day, history.currency());
        return forecaster.prospect(known, portfolio, day).forecast();
    }

    private static Dated shadow(Pair pair) {
        return pair.stood()
                .dated(
                        pair.shadow().on(),
                        pair.shadow().windowStart(),
                        pair.shadow().windowEnd());
    }

    private static Closeness closeness(List<Pair> pairs, Function<Pair, Dated> dated) {
        double days = 0;
        int within3 = 0;
        int within7 = 0;
        int inside = 0;
        for (var pair : pairs) {
            var each = dated.apply(pair);
            long off = Math.abs(ChronoUnit.DAYS.between(each.expectedOn(), each.orderedOn()));
            days += off;
            within3 += off <= 3 ? 1 : 0;
            within7 += off <= 7 ? 1 : 0;
            inside += each.isInside() ? 1 : 0;
        }
        double all = pairs.size();
        return new Closeness(days / all, within3 / all, within7 / all, inside / all);
    }
}
