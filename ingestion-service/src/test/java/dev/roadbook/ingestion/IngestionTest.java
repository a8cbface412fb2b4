package dev.roadbook.ingestion;

import dev.roadbook.ingestion.reply.SenderSide;
import dev.roadbook.testkit.RoadbookTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a port of its own, with fresh servers; tests with this annotation share one instance of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RoadbookTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        now = IngestionTest.NOW,
        properties = {
            "management.server.port=0",
            "server.tomcat.connection-timeout=10s",
            "roadbook.instance=test",
            "test.storage=target/test-files/webhook",
            "roadbook.storage.dir=${test.storage}",
            "roadbook.storage.max-size=1MB",
            "roadbook.storage.grace=1s",
            "roadbook.work.lease=2s",
            "roadbook.work.poll=100ms",
            "roadbook.work.heartbeat=100ms",
            "roadbook.sources.sap.secrets=" + IngestionTest.SECRET + "," + IngestionTest.OLD_SECRET
                    + "@2026-11-20T12:00:00Z",
            "roadbook.sources.other.profile=roadbook",
            "roadbook.sources.other.secrets=" + IngestionTest.OTHER_SECRET,
            "roadbook.sources.zipping.profile=sap",
            "roadbook.sources.zipping.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.zipping.content-encoding=true",
            "roadbook.sources.second.profile=sap",
            "roadbook.sources.second.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.expiring.profile=sap",
            "roadbook.sources.expiring.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.old.profile=sap",
            "roadbook.sources.old.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.isavigne.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.isacompta.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.mapped.profile=sap",
            "roadbook.sources.mapped.secrets=" + IngestionTest.SECRET,
            "roadbook.drift.hold=false",
            "roadbook.sources.weekly.profile=sap",
            "roadbook.sources.weekly.hold-unusual=true",
            "roadbook.sources.weekly.secrets=" + IngestionTest.SECRET,
            "roadbook.sources.replying.profile=sap",
            "roadbook.sources.replying.secrets=" + IngestionTest.SECRET + "," + IngestionTest.OTHER_SECRET,
            "roadbook.sources.closed.profile=sap",
            "roadbook.sources.closed.secrets=",
        })
@ContextConfiguration(initializers = SenderSide.class)
@Import({Sender.class, Published.class})
public @interface IngestionTest {

    String NOW = "2026-11-20T09:00:00Z";
    String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    String OLD_SECRET = "whsec_b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xk";
    String OTHER_SECRET = "whsec_b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXI=";
}
