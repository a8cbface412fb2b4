package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.digest.DigestContent.Tile;
import dev.roadbook.outreach.template.Terms;
import dev.roadbook.outreach.week.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a digest, each beside that of last week.
 *
 * @param now figures
 * @param before those of last week, if they were kept
 * @param pages where they lead
 * @param terms what pages and mails call the same thing
 */
record DigestTiles(Figures now, @Nullable Figures before, DigestPages pages, Terms terms) {

    private static final String NONE = "–";

    List<Tile> all() {
        var tiles = new ArrayList<>(List.of(
                count("Due this week", Figures::dueThisWeek, pages.due()),
                count(terms.needsFollowUp(), Figures::needsFollowUp, pages.needsFollowUp()),
                tile("Overdue", DigestTiles::overdue, pages.overdue()),
                count("Low health", Figures::lowHealth, pages.lowHealth()),
                tile("Revenue pace", DigestTiles::pace, pages.pace()),
                count("Strong pace", Figures::strongPace, pages.pace()),
                count("Orders, last 7 days", Figures::orders, pages.orders()),
                tile("Revenue, last 7 days", DigestTiles::revenue, pages.orders()),
                count("Ordered after a reminder", Figures::orderedAfterReminder, pages.ordered())));
        if (now.quotaAttainmentPct() != null) {
            tiles.add(tile("Quota", DigestTiles::quota, pages.targets()));
        }
        return List.copyOf(tiles);
    }

    static String overdue(Figures figures) {
        return figures.overduePct().map(Phrases::percent).orElse(NONE);
    }

    static String pace(Figures figures) {
        return figures.pacePct().map(Phrases::change).orElse(NONE);
    }

    static String revenue(Figures figures) {
        return Phrases.money(figures.revenue(), figures.currency());
    }

    private static String quota(Figures figures) {
        return Optional.ofNullable(figures.quotaAttainmentPct())
                .map(BigDecimal::valueOf)
                .map(Phrases::percent)
                .orElse(NONE);
    }

    private Tile count(String label, Function<Figures, Integer> figure, String link) {
        return tile(label, figures -> Phrases.number(Objects.requireNonNull(figure.apply(figures))), link);
    }

    private Tile tile(String label, Function<Figures, String> figure, String link) {
        var last = before == null ? null : "last week " + figure.apply(before);
        return new Tile(label, figure.apply(now), last, link);
    }
}
