package dev.roadbook.platform.run;

import dev.roadbook.platform.run.Run.State;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that add up, as a test lets them, and write their sum down. */
@TestConfiguration(proxyBeanMethods = false)
class Sums {

    static final String NAME = "sums";

    record Range(int from, int to) {}

    record Sum(int sum) {}

    /** What a test makes of the work. */
    static final class Script {

        private volatile Work<Range, Sum> work = (_, _) -> new Conclusion.Refused<>("there is no script");

        void is(Work<Range, Sum> latest) {
            work = latest;
        }

        Conclusion<Sum> of(Range range, Progress progress) {
            return work.of(range, progress);
        }
    }

    /** What has been written down. */
    record Notes(JdbcClient jdbc) {

        Sum write(Range range) {
            int sum = (range.from() + range.to()) * (range.to() - range.from() + 1) / 2;
            jdbc.sql("insert into note (sum) values (:sum)").param("sum", sum).update();
            return new Sum(sum);
        }

        int count() {
            return jdbc.sql("select count(*) from note").query(Integer.class).single();
        }
    }

    @Bean
    Script script() {
        return new Script();
    }

    @Bean
    Notes notes(JdbcClient jdbc) {
        jdbc.sql("create table note (sum int not null)").update();
        return new Notes(jdbc);
    }

    @Bean
    BackgroundRun<Range, Sum> adding(Runs runs, Script script) {
        return runs.of(NAME, Range.class, Sum.class)
                .busy("sums_run", "A sum is under way already")
                .does(script::of);
    }

    static void lapse(JdbcClient jdbc) {
        jdbc.sql("update background_run set lease_until = clock_timestamp() - interval '1 second' where state = :state")
                .param("state", State.RUNNING.name())
                .update();
    }

    static void awaitOrFail(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
