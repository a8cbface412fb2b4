package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.list.SearchText;
import dev.roadbook.platform.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts by a few letters of what they are called. */
@Component
class AccountSearch {

    private final JdbcClient jdbc;

    AccountSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record View(List<Hit> accounts) {}

    @Schema(name = "SearchHit")
    record Hit(
            String accountId,
            String name,
            @Nullable String city,
            @Nullable String repName) {}

    /** At most ten, those whose name begins with it first. */
    View find(String sought, Caller caller) {
        if (SearchText.patterns(sought).isEmpty()) {
            return new View(List.of());
        }
        var where = Where.workedOnBy(caller).contains("a.search_text", Optional.of(sought));
        return new View(jdbc.sql("""
                        select a.account_id, coalesce(a.name, a.account_id) as name, a.city, r.name as rep_name
                        from %s
                        %s
                        order by a.search_text like :prefix desc, a.call_value desc nulls last, a.account_id
                        limit 10
                        """.formatted(AccountColumns.FROM, where.sql()))
                .params(where.with("prefix", SearchText.prefix(sought)).parameters())
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Hit(
                            cells.text("account_id"),
                            cells.text("name"),
                            cells.textOrNull("city"),
                            cells.textOrNull("rep_name"));
                })
                .list());
    }
}
