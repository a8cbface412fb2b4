package dev.roadbook.prediction.backtest;

import dev.roadbook.platform.command.SalesColumnNames.Profile;
import dev.roadbook.prediction.backtest.sales.UnreadableSales;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param file sales
 * @param profile names of columns
 * @param columns names in their order, for a file without a line of names
 * @param asOf the day of the second protocol, else so long before the end of the file that its horizon was watched
 * @param horizon days of the second protocol
 * @param html where the page goes
 */
record BacktestOptions(
        Path file,
        Profile profile,
        @Nullable List<String> columns,
        @Nullable LocalDate asOf,
        int horizon,
        @Nullable Path html) {

    static final String USAGE = """
            Usage: backtest FILE [OPTIONS]
              --profile NAME      names of columns: general (default), sap, roadbook
              --columns A,B,…     the columns in their order, of a file without names: account, date, quantity, amount, price
              --as-of DATE        the day of the second protocol (default: so that its horizon fits)
              --horizon DAYS      its horizon (90)
              --html FILE         write the results as a page, too
            """;

    private static final int DEFAULT_HORIZON = 90;

    static BacktestOptions parse(List<String> arguments) {
        Path file = null;
        var profile = Profile.GENERAL;
        List<String> columns = null;
        LocalDate asOf = null;
        int horizon = DEFAULT_HORIZON;
        Path html = null;
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            switch (word) {
                case "--profile" -> profile = profile(value(arguments, ++i));
                case "--columns" ->
                    columns = Arrays.asList(value(arguments, ++i).split(","));
                case "--as-of" -> asOf = date(value(arguments, ++i));
                case "--horizon" -> horizon = days(value(arguments, ++i));
                case "--html" -> html = Path.of(value(arguments, ++i));
                default -> {
                    if (word.startsWith("--") || file != null) {
                        throw new UnreadableSales("Unknown option " + word);
                    }
                    file = Path.of(word);
                }
            }
        }
        if (file == null) {
            throw new UnreadableSales("Say which file");
        }
        return new BacktestOptions(file, profile, columns, asOf, horizon, html);
    }

    private static String value(List<String> arguments, int i) {
        if (i >= arguments.size()) {
            throw new UnreadableSales(arguments.getLast() + " needs a value");
        }
        return arguments.get(i);
    }

    private static Profile profile(String name) {
        return Arrays.stream(Profile.values())
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableSales("There is no profile " + name + " but "
                        + Arrays.toString(Profile.values()).toLowerCase(Locale.ROOT)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableSales(text + " is no date such as 2026-01-31");
        }
    }

    private static int days(String text) {
        try {
            int days = Integer.parseInt(text);
            if (days >= 7 && days <= 365) {
                return days;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableSales(text + " is no number of days");
        }
        throw new UnreadableSales("The horizon must be 7 to 365 days, not " + text);
    }
}
