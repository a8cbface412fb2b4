package dev.roadbook.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.RecommendationsUpdated;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * A first load. Short by default; {@code -Droadbook.load.accounts=10000} is the long form, 60 000 orders of 200 000
 * lines, for which the processor's time counts, too.
 */
@RecommendationTest
class LoadIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(LoadIntegrationTests.class);
    private static final int ACCOUNTS = Integer.getInteger("roadbook.load.accounts", 500);
    private static final int FULL = 10_000;
    private static final int ORDERS_PER_ACCOUNT = 6;
    private static final int PRODUCTS = 400;
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    @Autowired
    Scene scene;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void bringsAWholePortfolioToTheTopic() {
        var batch = UUID.randomUUID();
        var orders = orders();
        var orderListener = Objects.requireNonNull(listeners.getListenerContainer("recommendation.orders"));
        orderListener.stop();
        scene.publish(batch, orders);

        var start = System.nanoTime();
        var cpuAtStart = cpuTime();
        orderListener.start();
        scene.awaitBatch(batch, Duration.ofMinutes(2));
        var took = Duration.ofNanos(System.nanoTime() - start);

        var cpu = cpuTime().minus(cpuAtStart);
        report(orders, took, cpu);
        assertThat(scene.published().stream()
                        .map(RecommendationsUpdated::getAccountId)
                        .filter(account -> account.startsWith("L")))
                .hasSize(ACCOUNTS)
                .doesNotHaveDuplicates();
        assertThat(took).isLessThan(Duration.ofMinutes(1));
        // the processor's time is the same on a busy machine
        assertThat(cpu).isLessThan(ACCOUNTS < FULL ? Duration.ofMinutes(1) : Duration.ofSeconds(9));
    }

    private static void report(List<OrderRecorded> orders, Duration took, Duration cpu) {
        var lines = orders.stream().mapToInt(order -> order.getLines().size()).sum();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        log.warn(
                "load orders={} lines={} accounts={} millis={} cpuMillis={} heapUsedMb={} heapMaxMb={}",
                orders.size(),
                lines,
                ACCOUNTS,
                took.toMillis(),
                cpu.toMillis(),
                heap.getUsed() >> 20,
                heap.getMax() >> 20);
    }

    /** Of this process: the service and the test, not the servers. */
    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static List<OrderRecorded> orders() {
        var chance = new Random(42);
        return IntStream.range(0, ACCOUNTS)
                .boxed()
                .flatMap(account -> IntStream.range(0, ORDERS_PER_ACCOUNT)
                        .mapToObj(week -> Orders.order("L" + account, DAY.minusWeeks(week), 1, skus(chance))))
                .toList();
    }

    /** Three or four products, the first ones of the catalogue more often. */
    private static String[] skus(Random chance) {
        return Stream.generate(() -> "P" + (1 + (int) (PRODUCTS * Math.pow(chance.nextDouble(), 3))))
                .distinct()
                .limit(3 + chance.nextInt(3) / 2)
                .toArray(String[]::new);
    }
}
