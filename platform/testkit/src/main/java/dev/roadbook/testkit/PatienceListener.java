package dev.roadbook.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets a test wait longer than Awaitility's ten seconds, which a busy machine can use up without being at fault. */
final class PatienceListener implements TestExecutionListener {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void beforeTestClass(TestContext test) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
