package dev.roadbook.prediction.backtest.report;

import dev.roadbook.prediction.backtest.report.Report.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report for a terminal. */
public final class TextReport {

    private TextReport() {}

    public static String of(Report report) {
        return report.title() + "\n" + String.join("\n", report.facts()) + "\n"
                + report.tables().stream().map(TextReport::table).collect(Collectors.joining());
    }

    private static String table(Table table) {
        int[] widths = IntStream.range(0, table.header().size())
                .map(column -> Math.max(
                        table.header().get(column).length(),
                        table.rows().stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        return "\n" + table.title() + "\n" + table.note() + "\n" + line(table.header(), widths)
                + table.rows().stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            var blanks = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? cells.get(i) + blanks : "   " + blanks + cells.get(i));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
