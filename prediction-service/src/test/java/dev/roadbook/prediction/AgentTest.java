package dev.roadbook.prediction;

import dev.roadbook.testkit.RoadbookTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole service on real servers, with representatives to watch and a small forest. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "roadbook.prediction.target.trees=20"})
@Import({Observed.class, Representatives.class})
@interface AgentTest {}
