package dev.roadbook.prediction.backtest.portfolio;

import dev.roadbook.prediction.backtest.rolling.Scorecard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a backtest came to.
 *
 * @param measuredAt when
 * @param model what gave the dates when it was run; the backtest learns its own models, from what was known each time
 * @param firstDay first purchase
 * @param lastDay last day that was known
 * @param accounts accounts looked at
 * @param allAccounts accounts with a purchase; more than were looked at where a fixed share stands for all
 * @param stepDays days from one model to the next
 * @param scorecard the numbers
 */
@Schema(name = "BacktestResult")
record TrialResult(
        Instant measuredAt,
        String model,
        LocalDate firstDay,
        LocalDate lastDay,
        long accounts,
        long allAccounts,
        int stepDays,
        Scorecard scorecard) {}
