package dev.roadbook.dashboard.deadletter;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of letters, and where they come from. */
@Component
class LetterList {

    private final JdbcClient jdbc;
    private final SqlList<LetterView> list;

    LetterList(JdbcClient jdbc, SqlList<LetterView> list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    @Schema(name = "DeadLetterCounts")
    record Counts(long open, long replayed, long discarded) {}

    /** A listener's failures on one topic. */
    record Origin(String topic, String listener, long open) {}

    @Schema(name = "DeadLetterPage")
    record LetterPage(List<LetterView> items, int page, int size, long total, Counts counts, List<Origin> origins) {}

    @Bean
    static SqlList<LetterView> letterViews(Lists lists) {
        return lists.of(LetterView.class, "dead-letters.csv")
                .columns(LetterView.COLUMNS)
                .from("dead_letter")
                .open()
                .searchWords("search_text")
                .filter("state", Filter.lowerCase("state", LetterState.class))
                .filter("topic", Filter.equal("source_topic"))
                .filter("listener", Filter.equal("listener"))
                .filter("service", Filter.equal("service"))
                .filter("cause", Filter.equal("cause"))
                .sort("failed_at", "failed_at")
                .sort("source_topic", "source_topic")
                .sort("listener", "listener")
                .sort("cause", "cause")
                .sort("attempt", "attempt")
                .order("-failed_at")
                .key("letter_id")
                .rows((row, _) -> LetterView.of(row))
                .build();
    }

    LetterPage page(MultiValueMap<String, String> parameters, Caller caller) {
        var asked = list.ask(parameters, caller);
        var tally = asked.tally("state");
        var page = asked.page("state", tally);
        return new LetterPage(
                page.items(),
                page.page(),
                page.size(),
                page.total(),
                new Counts(tally.of("open"), tally.of("replayed"), tally.of("discarded")),
                origins());
    }

    void export(MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /** Every listener that ever failed, as far back as letters are kept. */
    List<Origin> origins() {
        return jdbc.sql("""
                        select source_topic as topic, listener, count(*) filter (where state = 'OPEN') as open
                        from dead_letter
                        group by source_topic, listener
                        order by source_topic, listener
                        """)
                .query((row, _) -> new Origin(row.getString("topic"), row.getString("listener"), row.getLong("open")))
                .list();
    }
}
