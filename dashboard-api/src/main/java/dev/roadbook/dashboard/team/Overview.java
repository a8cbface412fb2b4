package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The team side by side. */
@Component
class Overview {

    private final TeamFigures figures;
    private final FreshnessStamp freshness;

    Overview(TeamFigures figures, FreshnessStamp freshness) {
        this.figures = figures;
        this.freshness = freshness;
    }

    record View(Totals totals, @Nullable String currency, List<RepFigures> reps, Freshness freshness) {}

    record Totals(
            long accounts,
            long dueThisWeek,
            long overdue,
            long lowHealth,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable Double pacePct) {}

    record RepFigures(
            @Nullable String repId,
            @Nullable String repName,
            long accounts,
            @Nullable String currency,
            BigDecimal ytdRevenue,
            @Nullable Double pacePct,
            long overdue,
            long lowHealth,
            long dueThisWeek,
            BigDecimal revenueAtRisk) {}

    View of(Caller caller) {
        var accounts = figures.visibleTo(caller);
        return new View(
                figures.total(accounts, Totals.class),
                accounts.currency(),
                figures.by(Grouping.REP, accounts, RepFigures.class),
                freshness.now());
    }

    void export(Caller caller, HttpServletResponse response) throws IOException {
        CsvDownload.write(
                response, Grouping.REP.file(), RepFigures.class, of(caller).reps());
    }
}
