package dev.roadbook.recommendation.ranker.measure;

import dev.roadbook.recommendation.ranker.measure.file.BasketFiles;
import dev.roadbook.recommendation.ranker.measure.file.OrderFile;
import dev.roadbook.recommendation.ranker.measure.file.UnreadableOrders;
import dev.roadbook.recommendation.ranker.measure.protocol.FixedDates;
import dev.roadbook.recommendation.ranker.measure.protocol.Quantities;
import dev.roadbook.recommendation.ranker.measure.protocol.RealityCheck;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The command: reads a file, ranks as it would have been done, prints how good that was. */
public final class Rank {

    private static final int USAGE = 64;
    private static final int BAD_DATA = 65;

    private Rank() {}

    /** Does it; the result is the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        RankOptions options;
        try {
            options = RankOptions.parse(arguments);
        } catch (UnreadableOrders e) {
            err.println(e.getMessage());
            err.print(RankOptions.USAGE);
            return USAGE;
        }
        try {
            var next = options.next();
            if (next == null) {
                byDates(options, out);
            } else {
                bySplits(options, next, out);
            }
            return 0;
        } catch (UnreadableOrders e) {
            err.println(e.getMessage());
            return BAD_DATA;
        }
    }

    private static void byDates(RankOptions options, PrintStream out) {
        var orders = OrderFile.read(
                options.file(),
                options.profile(),
                options.columns(),
                options.products().asMatchPredicate());
        var dates = options.dates().isEmpty()
                ? FixedDates.within(orders.lastDay()).stream()
                        .map(LocalDate::ofEpochDay)
                        .toList()
                : options.dates();
        out.println(
                "Rankings of %s: %,d purchases of %,d products by %,d accounts up to %s; %,d lines without a date were left out."
                        .formatted(
                                options.file().getFileName(),
                                orders.lines(),
                                orders.portfolio().products(),
                                orders.portfolio().histories().size(),
                                LocalDate.ofEpochDay(orders.lastDay()),
                                orders.unreadable()));
        out.println("Nothing of the day of a ranking or later was known to it, of any account.");
        for (var date : dates) {
            var exam = FixedDates.asOf(orders.portfolio(), Math.toIntExact(date.toEpochDay()));
            if (exam.questions().isEmpty()) {
                throw new UnreadableOrders("No account has two order days before " + date + " and one from then on");
            }
            out.print(RankTables.of("As of " + date, exam, Contestant.ofAll(), Contestant.ofNew()));
            out.print(QuantityTable.of(Quantities.asOf(orders.purchases().values(), date)));
        }
    }

    private static void bySplits(RankOptions options, Path next, PrintStream out) {
        var baskets = BasketFiles.read(options.file(), next);
        out.println("Rankings of " + options.file().getFileName()
                + " by the Reality Check: accounts that are learned from may be later than those asked about,");
        out.println("so these figures are for comparison with papers and no promise.");
        for (var split : options.splits()) {
            var exam = RealityCheck.of(
                    baskets.histories(),
                    baskets.next(),
                    BasketFiles.accounts(split, "train"),
                    BasketFiles.accounts(split, "test"));
            if (exam.questions().isEmpty()) {
                throw new UnreadableOrders("No account of " + split + " is asked about");
            }
            out.print(RankTables.of(
                    "Split " + split.getFileName(), exam, Contestant.published(), Contestant.publishedOfNew()));
        }
    }
}
