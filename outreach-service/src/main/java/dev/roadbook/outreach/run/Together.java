package dev.roadbook.outreach.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several threads need is done for all of them at once by one: those who come while others are served wait, and are
 * served with everybody who came meanwhile. Nobody waits for others to come.
 */
final class Together<Q, A extends @Nullable Object> {

    private final int most;
    private final Function<List<Q>, List<A>> work;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final Lock serving = new ReentrantLock();

    /**
     * @param most most that are served at once
     * @param work answers in the order of the questions, or changes nothing and throws
     */
    Together(int most, Function<List<Q>, List<A>> work) {
        this.most = most;
        this.work = work;
    }

    private final class Asked {

        private final Q question;
        private final CompletableFuture<A> answer = new CompletableFuture<>();

        Asked(Q question) {
            this.question = question;
        }
    }

    /** The answer, or what the work has thrown for this question alone. */
    A ask(Q question) {
        var asked = new Asked(question);
        waiting.add(asked);
        serving.lock();
        try {
            while (!asked.answer.isDone()) {
                serve();
            }
        } finally {
            serving.unlock();
        }
        return answered(asked);
    }

    /** How many wait and are not served yet. */
    int waiting() {
        return waiting.size();
    }

    private void serve() {
        var served = new ArrayList<Asked>();
        while (served.size() < most && !waiting.isEmpty()) {
            served.add(waiting.remove());
        }
        serve(served);
    }

    private void serve(List<Asked> served) {
        try {
            var answers = work.apply(served.stream().map(each -> each.question).toList());
            for (int i = 0; i < served.size(); i++) {
                served.get(i).answer.complete(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (served.size() == 1) {
                served.getFirst().answer.completeExceptionally(e);
            } else {
                // one must not fail the others
                served.forEach(each -> serve(List.of(each)));
            }
        } catch (Error e) {
            var failure = new IllegalStateException("could not be served", e);
            served.forEach(each -> each.answer.completeExceptionally(failure));
            throw e;
        }
    }

    private A answered(Asked asked) {
        return switch (asked.answer.state()) {
            case FAILED -> throw (RuntimeException) asked.answer.exceptionNow();
            case SUCCESS -> asked.answer.resultNow();
            case CANCELLED, RUNNING -> throw new IllegalStateException("served without an answer");
        };
    }
}
