package dev.roadbook.outreach.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever instances do, crash and freeze in, each intent follows its machine and each cycle gets one mail at most. */
@OutreachTest
class LedgerHistoryIntegrationTests {

    private static final int STEPS = 150;
    private static final Instant NOW = Instant.parse(Fixtures.NOW);
    private static final List<String> CYCLES = List.of("2026-11-06", "2026-11-13");

    @Autowired
    private World world;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Claims claims;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyHistoryKeepsToTheMachine(long seed) {
        world.reset();
        var history = new History(new SplittableRandom(seed));

        for (int step = 0; step < STEPS; step++) {
            var before = states();
            history.step();
            var after = states();

            before.forEach((id, state) -> assertThat(state == after.get(id) || state.canBecome(state(after, id)))
                    .as("step from %s to %s", state, after.get(id))
                    .isTrue());
            assertThat(mostLiveIntentsOfACycle()).isLessThanOrEqualTo(1);
            assertThat(history.mostMailsOfACycle()).isLessThanOrEqualTo(1);
        }
        assertThat(history.mailsOnTheirWay).isNotEmpty();
    }

    private static State state(Map<UUID, State> states, UUID id) {
        return Objects.requireNonNull(states.get(id));
    }

    private Map<UUID, State> states() {
        Map<UUID, State> states = new HashMap<>();
        jdbc.sql("select intent_id, state from send_intent").query(row -> {
            states.put(row.getObject("intent_id", UUID.class), State.valueOf(row.getString("state")));
        });
        return states;
    }

    private long mostLiveIntentsOfACycle() {
        return world.count("""
                select coalesce(max(live), 0)
                from (select count(*) as live
                      from send_intent
                      where state not in ('CANCELLED', 'EXPIRED', 'TEST')
                      group by subject_id, cycle) t
                """);
    }

    /** Instances at work; they remember claims long after these have passed to others. */
    private final class History {

        private final SplittableRandom random;
        private final List<Intent> held = new ArrayList<>();
        private final Map<String, Integer> mailsOnTheirWay = new HashMap<>();

        History(SplittableRandom random) {
            this.random = random;
        }

        int mostMailsOfACycle() {
            return mailsOnTheirWay.values().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
        }

        void step() {
            switch (random.nextInt(11)) {
                case 0, 1 -> plan();
                case 2, 3 -> held.addAll(claims.claim());
                case 4, 5 -> handOver();
                case 6 -> answer();
                case 7 -> freeze();
                case 8 -> claims.sweep();
                case 9 -> resolve();
                default -> replan();
            }
        }

        private void plan() {
            var starts = List.of(State.PLANNED, State.PLANNED, State.PLANNED, State.PLANNED, State.EXPIRED);
            ledger.plan(List.of(new NewIntent(
                    "TEST",
                    subject(),
                    CYCLES.get(random.nextInt(CYCLES.size())),
                    Fixtures.TODAY.plusDays(random.nextInt(2)),
                    starts.get(random.nextInt(starts.size())),
                    null,
                    NOW)));
        }

        private void handOver() {
            any().ifPresent(intent -> {
                if (!claims.handOver(Map.of(intent, "buyer@shop.example")).isEmpty()) {
                    mailsOnTheirWay.merge(intent.subject() + intent.cycle(), 1, Integer::sum);
                }
            });
        }

        // Only an answer that says so takes a mail back that was on its way.
        private void answer() {
            any().ifPresent(intent -> {
                var answers = List.of(State.ACCEPTED, State.TEMP_FAILED, State.HARD_FAILED, State.UNKNOWN);
                var answer = answers.get(random.nextInt(answers.size()));
                var wasHandedOver = states().get(intent.id()) == State.HANDED_OVER;
                boolean ours = answer == State.ACCEPTED
                        ? !claims.accept(List.of(intent)).isEmpty()
                        : claims.settle(intent, answer, null, NOW);
                if (ours && wasHandedOver && (answer == State.TEMP_FAILED || answer == State.HARD_FAILED)) {
                    mailsOnTheirWay.merge(intent.subject() + intent.cycle(), -1, Integer::sum);
                }
            });
        }

        private void freeze() {
            world.expireLeases();
        }

        private void resolve() {
            states().entrySet().stream()
                    .filter(entry -> entry.getValue() == State.UNKNOWN)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .ifPresent(id -> {
                        var sent = random.nextBoolean();
                        ledger.resolve(id, sent ? State.ACCEPTED : State.PLANNED, "seen in the log")
                                .filter(_ -> !sent)
                                .ifPresent(intent ->
                                        mailsOnTheirWay.merge(intent.subject() + intent.cycle(), -1, Integer::sum));
                    });
        }

        private void replan() {
            if (random.nextBoolean()) {
                any().ifPresent(intent -> claims.release(intent, NOW, "quiet"));
            } else {
                var standing =
                        new Ledger.Standing(subject(), CYCLES.get(1), Fixtures.TODAY.plusDays(random.nextInt(2)));
                ledger.cancelUnlessCurrent("TEST", List.of(standing), () -> "MOVED");
            }
        }

        private Subject subject() {
            return Subject.account("H" + random.nextInt(6));
        }

        private Optional<Intent> any() {
            return held.isEmpty() ? Optional.empty() : Optional.of(held.get(random.nextInt(held.size())));
        }
    }
}
