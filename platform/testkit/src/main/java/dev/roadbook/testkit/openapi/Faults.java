package dev.roadbook.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails the test whose answers were not as documented. */
final class Faults implements TestExecutionListener {

    private static final ConcurrentLinkedQueue<String> FOUND = new ConcurrentLinkedQueue<>();

    static void add(String fault) {
        FOUND.add(fault);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        assertThat(taken()).as("answers that are not in the document").isEmpty();
    }

    private static List<String> taken() {
        var taken = new ArrayList<String>();
        for (var fault = FOUND.poll(); fault != null; fault = FOUND.poll()) {
            taken.add(fault);
        }
        return taken;
    }
}
