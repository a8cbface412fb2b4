package dev.roadbook.prediction.backtest;

import dev.roadbook.prediction.backtest.report.HtmlReport;
import dev.roadbook.prediction.backtest.report.Report;
import dev.roadbook.prediction.backtest.report.TextReport;
import dev.roadbook.prediction.backtest.rolling.AsOfDay;
import dev.roadbook.prediction.backtest.rolling.RollingOrigins;
import dev.roadbook.prediction.backtest.sales.SalesFile;
import dev.roadbook.prediction.backtest.sales.SalesFile.Sales;
import dev.roadbook.prediction.backtest.sales.UnreadableSales;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The command: reads a file, predicts as it would have been done, prints how good that was. */
public final class Backtest {

    private static final int USAGE = 64;
    private static final int BAD_DATA = 65;
    private static final int CANNOT_CREATE = 73;

    private Backtest() {}

    /** Does it; the result is the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        BacktestOptions options;
        try {
            options = BacktestOptions.parse(arguments);
        } catch (UnreadableSales e) {
            err.println(e.getMessage());
            err.print(BacktestOptions.USAGE);
            return USAGE;
        }
        try {
            return measure(options, out, err);
        } catch (UnreadableSales e) {
            err.println(e.getMessage());
            return BAD_DATA;
        }
    }

    private static int measure(BacktestOptions options, PrintStream out, PrintStream err) {
        var sales = SalesFile.read(options.file(), options.profile(), options.columns());
        var report = report(options, sales);
        out.print(TextReport.of(report));
        if (options.html() != null) {
            try {
                Files.writeString(options.html(), HtmlReport.of(report));
            } catch (IOException e) {
                err.println("The page cannot be written: " + e);
                return CANNOT_CREATE;
            }
        }
        return 0;
    }

    /** Predicts at past purchases and as of one day side by side: neither needs the other. */
    private static Report report(BacktestOptions options, Sales sales) {
        var asOfDay = asOfDay(options, sales);
        var atPurchases = RollingOrigins.boosted(
                sales.timelines(),
                sales.firstDay(),
                sales.lastDay(),
                RollingOrigins.step(sales.firstDay(), sales.lastDay()));
        try (var beside = Executors.newSingleThreadExecutor()) {
            var day = beside.submit(asOfDay::run);
            var rolling = atPurchases.run();
            return Report.of(String.valueOf(options.file().getFileName()), sales, rolling, day.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("Predicting as of one day failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while predicting", e);
        }
    }

    private static AsOfDay asOfDay(BacktestOptions options, Sales sales) {
        var given = options.asOf();
        int asOf = given == null ? sales.lastDay() - options.horizon() : Math.toIntExact(given.toEpochDay());
        if (asOf < sales.firstDay() || asOf + options.horizon() > sales.lastDay()) {
            throw new UnreadableSales("The file goes from " + LocalDate.ofEpochDay(sales.firstDay()) + " to "
                    + LocalDate.ofEpochDay(sales.lastDay()) + "; " + options.horizon() + " days after "
                    + LocalDate.ofEpochDay(asOf) + " do not fit");
        }
        return new AsOfDay(sales, asOf, options.horizon());
    }
}
