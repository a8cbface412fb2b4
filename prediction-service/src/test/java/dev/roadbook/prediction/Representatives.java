package dev.roadbook.prediction;

import static org.awaitility.Awaitility.await;

import dev.roadbook.events.MonthlyTarget;
import dev.roadbook.events.RepActivityKind;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MutableClock;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Representatives who do and sell, as other services tell of them, and what is said of them when somebody asks. */
@TestComponent
class Representatives {

    private static final Instant PUBLISHED_AT = Instant.parse("2026-11-20T05:00:00Z");

    private final EventPublisher publisher;
    private final Observed service;
    private final MockMvcTester mvc;
    private final MutableClock clock;
    private final JdbcClient jdbc;

    Representatives(
            EventPublisher publisher, Observed service, MockMvcTester mvc, MutableClock clock, JdbcClient jdbc) {
        this.publisher = publisher;
        this.service = service;
        this.mvc = mvc;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void startEmpty() {
        clock.set(LocalDate.of(2026, 11, 20));
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, rep_performance, agent, agent_target, agent_activity, agent_day,
                            order_rep, target_model, background_run
                        """).update();
    }

    void publish(OutgoingEvent... events) {
        publisher.publish(List.of(events));
        long reps = List.of(events).stream()
                .filter(event -> event.topic() == Topic.REPS)
                .map(OutgoingEvent::key)
                .distinct()
                .count();
        if (reps > 0) {
            await().until(() -> jdbc.sql("select count(*) >= :reps from agent")
                    .param("reps", reps)
                    .query(Boolean.class)
                    .single());
        }
    }

    void settle(SalesBatch batch) {
        batch.publish(publisher);
        service.settles(batch);
        await().until(() -> jdbc.sql("select not exists (select from refresh_request)")
                .query(Boolean.class)
                .single());
        mvc.post()
                .uri("/api/predictions/tick")
                .with(Callers.as("MANAGER", null))
                .exchange();
    }

    void awaitActivities(int count) {
        await().until(() -> jdbc.sql("select count(*) = :count from agent_activity")
                .param("count", count)
                .query(Boolean.class)
                .single());
    }

    static OutgoingEvent rep(String id, long revision, MonthlyTarget... targets) {
        var event = RepChanged.newBuilder()
                .setEventId(EventIds.of("rep", id, Long.toString(revision)))
                .setOccurredAt(PUBLISHED_AT)
                .setRepId(id)
                .setRevision(revision)
                .setName("Representative " + id)
                .setMonthlyTargets(List.of(targets))
                .build();
        return new OutgoingEvent(Topic.REPS, id, event);
    }

    static MonthlyTarget target(String from, String amount) {
        return new MonthlyTarget(LocalDate.parse(from), new BigDecimal(amount).setScale(2), "EUR");
    }

    static OutgoingEvent account(String id, String rep) {
        return Callers.account(id, rep, 1);
    }

    static OutgoingEvent activity(String rep, String id, long revision, RepActivityKind kind, String day, int count) {
        var event = RepActivityRecorded.newBuilder()
                .setEventId(EventIds.of("activity", rep, id, Long.toString(revision)))
                .setOccurredAt(PUBLISHED_AT)
                .setRepId(rep)
                .setActivityId(EventIds.of(rep, id))
                .setKind(kind)
                .setHappenedOn(LocalDate.parse(day))
                .setCount(count)
                .setRevision(revision)
                .build();
        return new OutgoingEvent(Topic.REP_ACTIVITIES, rep, event);
    }

    MvcTestResult get(String path, String role, @Nullable String rep) {
        return mvc.get().uri(path).with(Callers.as(role, rep)).exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
