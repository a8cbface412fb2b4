package dev.roadbook.e2e;

import static org.awaitility.Awaitility.await;

import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Progress;
import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackPorts;
import dev.roadbook.local.stack.StackSettings;
import dev.roadbook.testkit.server.MailClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product, started once for all stories, with a clock they can move.
 *
 * <p>It is no new one: its databases are those of an installation that ran an earlier version.
 */
final class Product {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    static final EarlierInstallation EARLIER = new EarlierInstallation(
            Path.of("..", ".."), Path.of("src", "test", "resources", "installations", "2026-11-30.zip"));

    private static final Path FOLDER = Path.of("target", "product").toAbsolutePath();
    private static final Path SHIFT = FOLDER.resolve("clock-shift");

    /** Processes read the file again after a second. */
    private static final Duration CLOCKS_NOTICE_WITHIN = Duration.ofMillis(1_100);

    /** A cache takes the time of two starts to make, and saves a third of one. */
    private static final Set<Service> STARTED_OFTEN = EnumSet.of(Service.OUTREACH);

    static {
        // A look asks several processes, or reads whole topics: ten a second would take what they need to get on.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(500));
    }

    private static final int MOST_STARTS = 2;
    private static int starts;
    private static @Nullable Product running;
    private static @Nullable String failure;

    private final LocalStack stack;
    private Duration shift = untilOpeningHours();

    private Product() {
        var settings = StackSettings.of(Path.of("..", "..").toAbsolutePath().normalize(), freePorts(), true)
                .withState(FOLDER)
                .withCachesOf(TestForm.isFull() ? EnumSet.allOf(Service.class) : STARTED_OFTEN)
                .withEnvironment("ROADBOOK_CLOCK_SHIFT_FILE", SHIFT.toString())
                // Stories send files of every kind from one source.
                .withEnvironment("ROADBOOK_HOLD_UNUSUAL", "false")
                // Of mails a killed process held, others learn when its lease ends: minutes, unless told otherwise.
                .withEnvironment("ROADBOOK_LEDGER_LEASE", "6s")
                .withEnvironment("ROADBOOK_MAIL_DEADLINE", "5s");
        forgetTheLastRun();
        write(shift);
        stack = new LocalStack(settings, Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the product"));
        try {
            stack.startServers();
            EARLIER.restore(service -> stack.infrastructure().postgres().get().jdbcUrl(service.database()));
            stack.startServices();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The product, which the first who asks starts; where it does not start, one more tries, and the others are told why. */
    static synchronized Product running() {
        if (running != null) {
            return running;
        }
        if (failure != null && starts == MOST_STARTS) {
            throw new IllegalStateException("The product did not start: " + failure);
        }
        starts++;
        try {
            running = new Product();
            return running;
        } catch (RuntimeException e) {
            failure = e.toString();
            throw e;
        }
    }

    LocalStack stack() {
        return stack;
    }

    LocalDate today() {
        return LocalDate.now(clock());
    }

    Clock clock() {
        return Clock.offset(Clock.system(ZONE), shift);
    }

    /** Lets days pass for every process, and returns when none can still go by the old time. */
    void letDaysPass(int days) {
        shift = shift.plusDays(days);
        write(shift);
        await().pollDelay(CLOCKS_NOTICE_WITHIN).until(() -> true);
    }

    Visitor visitor() {
        return new Visitor(stack.gateway());
    }

    Databases databases() {
        return new Databases(stack);
    }

    Topics topics() {
        return new Topics(kafka());
    }

    ConsumerGroups consumerGroups() {
        return new ConsumerGroups(kafka());
    }

    private String kafka() {
        return "localhost:" + stack.settings().ports().kafka();
    }

    MailClient mail() {
        return new MailClient("http://localhost:" + stack.settings().ports().mailPage());
    }

    SignedDelivery sap() {
        return new SignedDelivery(stack.gateway(), stack.secrets().webhook(), clock());
    }

    /** Nobody is written to at night, so stories are set in the coming forenoon. */
    private static Duration untilOpeningHours() {
        var now = ZonedDateTime.now(ZONE);
        var forenoon = now.with(LocalTime.of(10, 0));
        return Duration.between(now, now.isBefore(forenoon) ? forenoon : forenoon.plusDays(1));
    }

    private static void forgetTheLastRun() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Duration shift) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(SHIFT, shift.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the ports that outgoing connections are given, which may be taken between looking and listening. */
    private static StackPorts freePorts() {
        for (int attempt = 0; attempt < 50; attempt++) {
            var offset = ThreadLocalRandom.current().nextInt(1_000, 13_000);
            var ports = new StackPorts(8080 + offset, offset);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new IllegalStateException("no free ports found");
    }
}
