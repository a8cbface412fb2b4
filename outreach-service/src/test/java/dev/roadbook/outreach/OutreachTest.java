package dev.roadbook.outreach;

import dev.roadbook.outreach.run.RepDigest;
import dev.roadbook.testkit.RoadbookTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole service on real servers, its schedules still, in the morning of {@link Fixtures#TODAY}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RoadbookTest(
        mail = true,
        now = Fixtures.NOW,
        classes = OutreachService.class,
        properties = {
            "roadbook.schedule.enabled=false",
            "roadbook.calendar.working-days=MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY",
            "roadbook.mail.return-path.address=bounces@supplier.example",
            "roadbook.mail.return-path.secret=known to nobody outside of this test"
        })
@AutoConfigureMockMvc
@Import({World.class, RepDigest.class})
public @interface OutreachTest {}
