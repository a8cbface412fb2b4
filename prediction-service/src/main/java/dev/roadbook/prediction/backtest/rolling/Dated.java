package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.backtest.peer.NaiveGaps;
import dev.roadbook.prediction.survival.GapCurve.Window;
import java.util.EnumMap;
import java.util.Map;

/**
 * One purchase after which the next one was predicted, and what came.
 *
 * @param account whose it is
 * @param day its day
 * @param gapsBefore gaps known then
 * @param median the account's median gap then, in days
 * @param gap days to the next purchase, the cap at most
 * @param days predicted days by method, the cap at most
 * @param within30 predicted chance of a purchase within 30 days by method
 * @param window our window
 * @param naive what naive windows rested on
 */
public record Dated(
        String account,
        int day,
        int gapsBefore,
        double median,
        int gap,
        Map<Method, Double> days,
        Map<Method, Double> within30,
        Window window,
        NaiveGaps naive) {

    public Dated {
        days = new EnumMap<>(days);
        within30 = new EnumMap<>(within30);
    }

    public double error(Method method) {
        return Math.abs(days.getOrDefault(method, Double.NaN) - gap);
    }
}
