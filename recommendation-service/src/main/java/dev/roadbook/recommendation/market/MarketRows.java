package dev.roadbook.recommendation.market;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The snapshots and the requests for new ones. */
@Repository
class MarketRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    MarketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> latestVersion() {
        return jdbc.sql("select max(version) from market").query(Long.class).optional();
    }

    Optional<Market> latest() {
        return jdbc.sql("select version, as_of, content from market order by version desc limit 1")
                .query(MarketRows::map)
                .optional();
    }

    Market add(LocalDate asOf, MarketContent content, Instant now) {
        return jdbc.sql("""
                        insert into market (as_of, content, created_at) values (:asOf, :content::jsonb, :now)
                        returning version, as_of, content
                        """)
                .param("asOf", asOf)
                .param("content", JSON.writeValueAsString(content))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(MarketRows::map)
                .single();
    }

    void prune(long kept) {
        jdbc.sql("delete from market where version <= (select max(version) from market) - :kept")
                .param("kept", kept)
                .update();
    }

    void request() {
        jdbc.sql("update market_request set requested = requested + 1, not_before = null")
                .update();
    }

    /** Asks for a snapshot after a pause that begins anew with each such request; time is the database's. */
    void requestAfter(Duration pause) {
        jdbc.sql("""
                        update market_request
                        set requested = requested + 1,
                            not_before = case
                                when requested > served and not_before is null then null
                                else clock_timestamp() + make_interval(secs => :seconds) end
                        """).param("seconds", pause.toMillis() / 1000.0).update();
    }

    /** Locks the request row, so that one instance at a time takes a snapshot. */
    Requests lockRequests() {
        return jdbc.sql("""
                        select requested, served, coalesce(not_before > clock_timestamp(), false) as waiting
                        from market_request
                        for update
                        """).query(Requests.class).single();
    }

    void serve(Requests requests) {
        jdbc.sql("update market_request set served = :requested")
                .param("requested", requests.requested())
                .update();
    }

    private static Market map(ResultSet row, int number) throws SQLException {
        return new Market(
                row.getLong("version"),
                row.getObject("as_of", LocalDate.class),
                JSON.readValue(row.getString("content"), MarketContent.class));
    }

    record Requests(long requested, long served, boolean waiting) {

        boolean isOpen() {
            return requested > served && !waiting;
        }
    }
}
