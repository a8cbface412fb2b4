package dev.roadbook.prediction.backtest;

import dev.roadbook.prediction.backtest.SalesFile.Sales;
import java.util.List;

/**
 * The results, ready to be shown.
 *
 * @param title what was measured
 * @param facts what was read, in sentences
 * @param tables the numbers
 * @param dated every prediction of a date, for charts
 */
record Report(String title, List<String> facts, List<Table> tables, List<Dated> dated) {

    Report {
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

    static Report of(String file, Sales sales, RollingOrigins.Result rolling, AsOfDay.Result standing) {
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
                rolling.events().isEmpty()
                        ? List.of(
                                Tables.standings(standing),
                                Tables.lost(standing),
                                Tables.soon(standing),
                                Tables.counts(standing))
                        : List.of(
                                Tables.dates(rolling),
                                Tables.bySegment(rolling),
                                Tables.windows(rolling),
                                Tables.within30(rolling),
                                Tables.standings(standing),
                                Tables.lost(standing),
                                Tables.soon(standing),
                                Tables.counts(standing)),
                rolling.events());
    }
}
