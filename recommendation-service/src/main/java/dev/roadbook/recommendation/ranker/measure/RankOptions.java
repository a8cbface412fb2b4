package dev.roadbook.recommendation.ranker.measure;

import dev.roadbook.platform.command.SalesColumnNames.Profile;
import dev.roadbook.recommendation.ranker.measure.file.UnreadableOrders;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param file orders, or histories without days
 * @param profile names of columns
 * @param columns names in their order, for a file without a line of names
 * @param products which products count, by their codes
 * @param dates the days rankings are made on, else three
 * @param next the baskets that followed on histories without days
 * @param splits which accounts of those are learned from and which are asked about
 */
record RankOptions(
        Path file,
        Profile profile,
        @Nullable List<String> columns,
        Pattern products,
        List<LocalDate> dates,
        @Nullable Path next,
        List<Path> splits) {

    static final String USAGE = """
            Usage: rank FILE [OPTIONS]
              --profile NAME      names of columns: general (default), sap, roadbook
              --columns A,B,…     the columns in their order, of a file without a line of names: account, date, sku, quantity
              --products REGEX    codes of products that count (all)
              --dates D,D,…       days to rank on (three, sixty days apart, the last one sixty days before the end)
              --next FILE --splits FILE,…   histories without days: what followed, and who is learned from and asked about
            """;

    RankOptions {
        dates = List.copyOf(dates);
        splits = List.copyOf(splits);
    }

    static RankOptions parse(List<String> arguments) {
        Path file = null;
        var profile = Profile.GENERAL;
        List<String> columns = null;
        var products = Pattern.compile(".*");
        List<LocalDate> dates = List.of();
        Path next = null;
        List<Path> splits = List.of();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            switch (word) {
                case "--profile" -> profile = profile(value(arguments, ++i));
                case "--columns" -> columns = list(value(arguments, ++i)).toList();
                case "--products" -> products = pattern(value(arguments, ++i));
                case "--dates" ->
                    dates = list(value(arguments, ++i)).map(RankOptions::date).toList();
                case "--next" -> next = Path.of(value(arguments, ++i));
                case "--splits" ->
                    splits = list(value(arguments, ++i)).map(Path::of).toList();
                default -> {
                    if (word.startsWith("--") || file != null) {
                        throw new UnreadableOrders("Unknown option " + word);
                    }
                    file = Path.of(word);
                }
            }
        }
        if (file == null) {
            throw new UnreadableOrders("Say which file");
        }
        if ((next == null) != splits.isEmpty()) {
            throw new UnreadableOrders("Histories without days need both --next and --splits");
        }
        return new RankOptions(file, profile, columns, products, dates, next, splits);
    }

    private static Stream<String> list(String text) {
        return Arrays.stream(text.split(",", -1));
    }

    private static String value(List<String> arguments, int i) {
        if (i >= arguments.size()) {
            throw new UnreadableOrders(arguments.getLast() + " needs a value");
        }
        return arguments.get(i);
    }

    private static Profile profile(String name) {
        return Arrays.stream(Profile.values())
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableOrders("There is no profile " + name + " but "
                        + Arrays.toString(Profile.values()).toLowerCase(Locale.ROOT)));
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new UnreadableOrders(text + " is no regular expression: " + e.getDescription());
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableOrders(text + " is no date such as 2026-01-31");
        }
    }
}
