package dev.roadbook.dashboard.projection;

import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.rebuild.RebuildWatch;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has happened so far, as the read models tell it. */
@TestComponent
public class World {

    private final ReadModels readModels;
    private final JdbcClient jdbc;
    private final Callable<Boolean> rebuilding;
    private final AtomicLong offset = new AtomicLong();

    @Autowired
    World(ReadModels readModels, JdbcClient jdbc, RebuildWatch rebuild) {
        this(readModels, jdbc, rebuild::isRunning);
    }

    World(ReadModels readModels, JdbcClient jdbc, Callable<Boolean> rebuilding) {
        this.readModels = readModels;
        this.jdbc = jdbc;
        this.rebuilding = rebuilding;
    }

    /** Forgets everything, once no rebuild is about to remember it. */
    public World anew() {
        Awaitility.await().until(rebuilding, is -> !is);
        tables().forEach(table -> jdbc.sql("truncate " + table).update());
        jdbc.sql("truncate reminder_note").update();
        return this;
    }

    /** Lets events happen, all in one delivery. */
    public World with(SpecificRecord... events) {
        apply(deliveries(events));
        return this;
    }

    /** An account with a prediction, as most have. */
    public World withAccounts(String rep, String... accounts) {
        return with(Stream.of(accounts)
                .flatMap(account -> Stream.of(EventFixtures.account(account, rep), EventFixtures.prediction(account)))
                .toArray(SpecificRecord[]::new));
    }

    void apply(List<Delivery> deliveries) {
        readModels.apply(deliveries);
    }

    List<Delivery> deliveries(SpecificRecord... events) {
        return Stream.of(events)
                .map(event -> new Delivery(
                        Topic.of(event.getSchema()).topicName(), 0, offset.getAndIncrement(), "", event, false))
                .toList();
    }

    /** Every row of every read model, in an order of its own. */
    public Map<String, List<String>> content() {
        var content = new TreeMap<String, List<String>>();
        for (var table : tables()) {
            content.put(
                    table,
                    jdbc.sql("select cast(to_jsonb(t) as text) as row from " + table + " t order by row")
                            .query(String.class)
                            .list());
        }
        return content;
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select 'read_model.' || table_name
                        from information_schema.tables
                        where table_schema = 'read_model' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
    }
}
