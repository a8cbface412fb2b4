package dev.roadbook.benchmark;

import dev.roadbook.local.GatewaySession;
import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Progress;
import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackPorts;
import dev.roadbook.local.stack.StackSettings;
import dev.roadbook.testkit.server.ServerLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Delivers a large file and then a small one to a fresh stack, and reports how long it takes until the last account is
 * visible through the API, beside a plain {@code COPY} of the large file into the same PostgreSQL.
 */
public final class Benchmark {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int PORT_OFFSET = 11_000;
    private static final int SMALL_LINES = 1_000;
    private static final int SMALL_ACCOUNTS = 100;

    private final LocalStack stack;
    private final Path folder;

    private Benchmark(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        ServerLogging.warningsOnly();
        var repository = Path.of(System.getProperty("roadbook.repository", "")).toAbsolutePath();
        var accounts = Integer.getInteger("roadbook.accounts", 10_000);
        var lines = Integer.getInteger("roadbook.lines", 200_000);
        var folder = Files.createTempDirectory("roadbook-benchmark");
        var settings = StackSettings.of(repository, new StackPorts(8080 + PORT_OFFSET, PORT_OFFSET), true)
                .withState(folder);
        try (var stack = new LocalStack(settings, Progress.silent())) {
            var begun = System.nanoTime();
            stack.start();
            print("stack ready after", "%.1f s", seconds(elapsed(begun)));
            new Benchmark(stack, folder).run(accounts, lines);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run(int accounts, int lines) throws IOException, InterruptedException, SQLException {
        var lastDay = LocalDate.now(Clock.systemUTC()).minusDays(2);
        var large = new BenchmarkFile(0, accounts, lines, lastDay).write(folder.resolve("large.csv"));
        var small =
                new BenchmarkFile(accounts, SMALL_ACCOUNTS, SMALL_LINES, lastDay).write(folder.resolve("small.csv"));
        var copy = copy(large);
        var before = processorTimes();
        var visible = visible(large, accounts);
        var smallVisible = visible(small, accounts + SMALL_ACCOUNTS);
        print("large file", "%,d lines", lines);
        print("accounts in it", "%,d", accounts);
        print("plain COPY of it", "%.2f s", seconds(copy));
        print("its 202 to last account visible", "%.1f s", seconds(visible));
        print("ratio to COPY", "%.0f", seconds(visible) / seconds(copy));
        print("a file of %,d lines after it".formatted(SMALL_LINES), "%.1f s", seconds(smallVisible));
        processorTimes().forEach((service, time) -> {
            print(
                    service.module() + " resident",
                    "%d MB",
                    Resident.megabytesOf(stack.service(service).pid()));
            print(
                    service.module() + " processor time",
                    "%.1f s",
                    seconds(time.minus(before.getOrDefault(service, Duration.ZERO))));
        });
        print("whole stack resident", "%d MB", Resident.megabytesOfAll());
    }

    private Duration visible(Path file, int accounts) throws IOException, InterruptedException {
        var manager = GatewaySession.signIn(stack.gateway(), "manager", "manager123");
        var sender = new SignedDelivery(stack.gateway(), stack.secrets().webhook(), Clock.systemUTC());
        var receipt = sender.send(SignedDelivery.idOf("benchmark", file), file);
        if (receipt.status() != 202) {
            throw new IllegalStateException("not accepted: " + receipt);
        }
        var accepted = System.nanoTime();
        while (elapsed(accepted).compareTo(LIMIT) < 0) {
            if (scored(manager) == accounts) {
                return elapsed(accepted);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("not all accounts are visible after " + LIMIT);
    }

    /** Accounts with a churn category, and so with everything else a prediction holds. */
    private static int scored(GatewaySession manager) {
        var counts = manager.get("/api/churn/analysis").required("counts");
        return Stream.of("LOW", "MEDIUM", "HIGH")
                .mapToInt(category -> counts.required(category).asInt())
                .sum();
    }

    private Duration copy(Path file) throws SQLException, IOException {
        var postgres = stack.infrastructure().postgres().get();
        postgres.createDatabase("plain_copy");
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("plain_copy"), "postgres", "");
                var statement = connection.createStatement();
                var lines = Files.newInputStream(file)) {
            statement.execute("""
                    create table sale (
                        card_code text, name text, address text, city text, zip_code text, region text, ship_to text,
                        email text, item text, description text, posted_on date, quantity numeric, amount numeric,
                        currency text, rep_id text, rep_name text, document text, line_number int)
                    """);
            var begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy sale from stdin with (format csv, header true)", lines);
            return elapsed(begun);
        }
    }

    private Map<Service, Duration> processorTimes() {
        var times = new EnumMap<Service, Duration>(Service.class);
        for (var service : Service.values()) {
            times.put(
                    service,
                    ProcessHandle.of(stack.service(service).pid())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElse(Duration.ZERO));
        }
        return times;
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void print(String name, String format, Object value) {
        System.out.printf(Locale.ROOT, "%-40s " + format + "%n", name, value);
    }
}
