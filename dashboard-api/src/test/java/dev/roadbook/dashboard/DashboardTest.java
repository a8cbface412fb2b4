package dev.roadbook.dashboard;

import dev.roadbook.dashboard.deadletter.LetterBox;
import dev.roadbook.dashboard.projection.Publisher;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.dashboard.rebuild.RebuildWatch;
import dev.roadbook.testkit.RoadbookTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole service on real servers, on the morning of 20 November 2026; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RoadbookTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        now = EventFixtures.NOW,
        properties = {
            "management.server.port=0",
            "roadbook.kafka.first-back-off=20ms",
            "roadbook.kafka.max-back-off=200ms"
        })
@Import({
    World.class,
    Publisher.class,
    TestTokens.class,
    Browser.class,
    Endpoints.class,
    LetterBox.class,
    RebuildWatch.class
})
public @interface DashboardTest {}
