package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The team by region or company. */
@Component
class RollUp {

    private final TeamFigures figures;
    private final FreshnessStamp freshness;

    RollUp(TeamFigures figures, FreshnessStamp freshness) {
        this.figures = figures;
        this.freshness = freshness;
    }

    record View(List<Group> items, @Nullable String currency, Freshness freshness) {}

    /**
     * Accounts that belong together.
     *
     * @param name of the region or company; absent for the accounts that belong to none
     * @param reps representatives who look after some of them
     * @param currency of every amount
     */
    @Schema(name = "TeamGroup")
    record Group(
            @Nullable String name,
            long reps,
            long accounts,
            @Nullable String currency,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable Double pacePct,
            long overdue,
            long lowHealth,
            long dueThisWeek,
            BigDecimal revenueAtRisk) {}

    View by(Grouping grouping, Caller caller) {
        var accounts = figures.visibleTo(caller);
        return new View(figures.by(grouping, accounts, Group.class), accounts.currency(), freshness.now());
    }

    void export(Grouping grouping, Caller caller, HttpServletResponse response) throws IOException {
        CsvDownload.write(
                response, grouping.file(), Group.class, by(grouping, caller).items());
    }
}
