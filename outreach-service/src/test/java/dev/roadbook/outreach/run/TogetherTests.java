package dev.roadbook.outreach.run;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TogetherTests {

    private final List<List<Integer>> served = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsServed = new CountDownLatch(1);
    private final CountDownLatch othersWait = new CountDownLatch(1);

    @Test
    void whoComesAloneIsServedAtOnceAndAlone() {
        var together = new Together<>(4, this::doubled);
        othersWait.countDown();

        assertThat(together.ask(1)).isEqualTo(2);
        assertThat(together.ask(2)).isEqualTo(4);
        assertThat(served).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoComesMeanwhileIsServedWithTheOthersAndNotMoreThanFit() throws Exception {
        var answers = ask(new Together<>(4, this::doubled), 7);

        assertThat(answers).hasSize(7);
        for (var answer : answers) {
            assertThat(answer.get()).isPositive();
        }
        assertThat(served.stream().map(List::size)).containsExactly(1, 4, 2);
        assertThat(served.stream().flatMap(List::stream).collect(toSet())).hasSize(7);
    }

    @Test
    void oneThatFailsDoesNotFailTheOthers() throws Exception {
        var answers = ask(new Together<>(4, this::doubledUnlessThree), 5);

        assertThat(answers.get(1).get()).isEqualTo(4);
        assertThat(answers.get(4).get()).isEqualTo(10);
        assertThatThrownBy(() -> answers.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("three");
    }

    @Test
    void whatIsNoMatterOfOneEndsTheWaitOfAll() throws Exception {
        var answers = ask(new Together<>(4, this::doubledUnlessOutOfMemory), 3);

        assertThat(answers.getFirst().get()).isEqualTo(2);
        for (var answer : answers.subList(1, 3)) {
            assertThatThrownBy(answer::get).hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
    }

    /** The first is served until all the others wait. */
    private List<Future<Integer>> ask(Together<Integer, Integer> together, int questions) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(questions)) {
            var asked = IntStream.rangeClosed(1, questions)
                    .<Callable<Integer>>mapToObj(question -> () -> {
                        if (question > 1) {
                            firstIsServed.await();
                        }
                        return together.ask(question);
                    })
                    .map(threads::submit)
                    .toList();
            firstIsServed.await();
            Awaitility.await().until(() -> together.waiting() == questions - 1);
            othersWait.countDown();
            return asked;
        }
    }

    private List<Integer> doubled(List<Integer> questions) {
        firstIsServed.countDown();
        await(othersWait);
        served.add(questions);
        return questions.stream().map(question -> 2 * question).toList();
    }

    private List<Integer> doubledUnlessThree(List<Integer> questions) {
        if (Set.copyOf(questions).contains(3)) {
            throw new IllegalStateException("three");
        }
        return doubled(questions);
    }

    private List<Integer> doubledUnlessOutOfMemory(List<Integer> questions) {
        if (!questions.contains(1)) {
            throw new OutOfMemoryError("made up");
        }
        return doubled(questions);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
