package dev.roadbook.prediction.backtest.report;

import dev.roadbook.prediction.backtest.rolling.AsOfDay;
import dev.roadbook.prediction.backtest.rolling.RollingOrigins;
import dev.roadbook.prediction.backtest.rolling.Scorecard;
import dev.roadbook.prediction.backtest.rolling.Scorecards;
import dev.roadbook.prediction.backtest.sales.SalesFile.Sales;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results, ready to be shown.
 *
 * @param title what was measured
 * @param facts what was read, in sentences
 * @param tables the numbers
 * @param rolled what rolling origins came to, for charts; absent where there were none
 */
public record Report(
        String title,
        List<String> facts,
        List<Table> tables,
        @Nullable Scorecard rolled) {

    public Report {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }

    /**
     * Numbers in rows.
     *
     * @param title what they are
     * @param note how they are to be read
     * @param header names of the columns
     * @param rows the rows, each as long as the header
     */
    record Table(String title, String note, List<String> header, List<List<String>> rows) {

        Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    public static Report of(String file, Sales sales, RollingOrigins.Result rolling, AsOfDay.Result standing) {
        var rolled = rolling.events().isEmpty() ? null : Scorecards.of(rolling);
        var asOf = List.of(
                Tables.standings(standing), Tables.lost(standing), Tables.soon(standing), Tables.counts(standing));
        return new Report(
                "Backtest of " + file,
                List.of(
                        "%,d lines from %s to %s, %,d accounts; %,d lines without a date were left out."
                                .formatted(
                                        sales.lines(),
                                        Tables.day(sales.firstDay()),
                                        Tables.day(sales.lastDay()),
                                        sales.timelines().size(),
                                        sales.unreadable()),
                        "Nothing that was not known on the day of a prediction was used for it."),
                rolled == null
                        ? asOf
                        : Stream.concat(rolled(rolled, rolling), asOf.stream()).toList(),
                rolled);
    }

    private static Stream<Table> rolled(Scorecard rolled, RollingOrigins.Result rolling) {
        var dates = Stream.of(
                Tables.dates(rolled),
                Tables.sureness(rolling),
                Tables.bySegment(rolled),
                Tables.windows(rolled),
                Tables.within30(rolled));
        var calls = rolled.calls();
        return calls == null ? dates : Stream.concat(dates, Stream.of(Tables.calls(calls)));
    }
}
