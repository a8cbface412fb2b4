package dev.roadbook.prediction.lookback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The straight line through the revenue of complete years, by least squares.
 *
 * @param perYear by how much revenue changes from year to year
 * @param r2 share of the ups and downs that the line accounts for, 0 to 1
 * @param firstYear first year of the line
 * @param lastYear last year of the line
 */
record Trend(BigDecimal perYear, BigDecimal r2, int firstYear, int lastYear) {

    /** Two points are always on a line; with three there is something to be said. */
    static final int LEAST_YEARS = 3;

    static Optional<Trend> of(List<RevenueYear> years) {
        var complete = years.stream().filter(RevenueYear::complete).toList();
        if (complete.size() < LEAST_YEARS) {
            return Optional.empty();
        }
        var sums = Sums.of(complete);
        return Optional.of(new Trend(
                sums.xy().divide(sums.xx(), 2, RoundingMode.HALF_UP),
                sums.r2(),
                complete.getFirst().year(),
                complete.getLast().year()));
    }

    /** Sums of squares and products around the means, each multiplied by the number of years and thus exact. */
    private record Sums(BigDecimal xx, BigDecimal xy, BigDecimal yy) {

        static Sums of(List<RevenueYear> years) {
            var n = BigDecimal.valueOf(years.size());
            var x = BigDecimal.ZERO;
            var y = BigDecimal.ZERO;
            var xx = BigDecimal.ZERO;
            var xy = BigDecimal.ZERO;
            var yy = BigDecimal.ZERO;
            for (int i = 0; i < years.size(); i++) {
                var at = BigDecimal.valueOf(i);
                var revenue = years.get(i).revenue();
                x = x.add(at);
                y = y.add(revenue);
                xx = xx.add(at.multiply(at));
                xy = xy.add(at.multiply(revenue));
                yy = yy.add(revenue.multiply(revenue));
            }
            return new Sums(
                    n.multiply(xx).subtract(x.multiply(x)),
                    n.multiply(xy).subtract(x.multiply(y)),
                    n.multiply(yy).subtract(y.multiply(y)));
        }

        /** A line that is level because every year is the same leaves nothing unexplained. */
        BigDecimal r2() {
            return yy.signum() == 0
                    ? BigDecimal.ONE.setScale(4)
                    : xy.multiply(xy).divide(xx.multiply(yy), 4, RoundingMode.HALF_UP);
        }
    }
}
