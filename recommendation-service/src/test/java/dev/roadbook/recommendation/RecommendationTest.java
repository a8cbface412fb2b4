package dev.roadbook.recommendation;

import dev.roadbook.testkit.RoadbookTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole service on real servers, with shares taken of two accounts already. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RoadbookTest(
        now = "2026-11-20T08:00:00Z",
        properties = {
            "roadbook.market.min-support=2",
            "roadbook.market.settles-after=1h",
            "roadbook.coverage.idle-wait=100ms"
        })
@AutoConfigureMockMvc
@Import({Scene.class, Cellar.class})
public @interface RecommendationTest {}
