package dev.roadbook.benchmark;

import dev.roadbook.local.GatewaySession;
import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Progress;
import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackPorts;
import dev.roadbook.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Delivers one file to a fresh stack and reports how long it takes until the last account is visible through the API,
 * beside a plain {@code COPY} of the same file into the same PostgreSQL.
 */
public final class Benchmark {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final LocalStack stack;
    private final Path folder;

    private Benchmark(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var repository = Path.of(System.getProperty("roadbook.repository", "")).toAbsolutePath();
        var accounts = Integer.getInteger("roadbook.accounts", 10_000);
        var lines = Integer.getInteger("roadbook.lines", 200_000);
        var folder = Files.createTempDirectory("roadbook-benchmark");
        var offset = 11_000;
        var settings = StackSettings.of(repository, new StackPorts(8080 + offset, offset), true)
                .withState(folder);
        try (var stack = new LocalStack(settings, Progress.silent())) {
            stack.start();
            new Benchmark(stack, folder).run(accounts, lines);
        }
    }

    private void run(int accounts, int lines) throws IOException, InterruptedException, SQLException {
        var file = new BenchmarkFile(
                        accounts, lines, LocalDate.now(Clock.systemUTC()).minusDays(2))
                .write(folder.resolve("benchmark.csv"));
        var copy = copy(file);
        var visible = deliver(file, accounts);
        print("lines", "%,d", lines);
        print("accounts", "%,d", accounts);
        print("plain COPY", "%.2f s", seconds(copy));
        print("202 to last account visible", "%.2f s", seconds(visible));
        print("ratio to COPY", "%.1f", seconds(visible) / seconds(copy));
        for (var service : Service.values()) {
            print(
                    service.module() + " resident",
                    "%d MB",
                    residentMegabytes(stack.service(service).pid()));
        }
    }

    private Duration deliver(Path file, int accounts) throws IOException, InterruptedException {
        var manager = GatewaySession.signIn(stack.gateway(), "manager", "manager123");
        var sender = new SignedDelivery(stack.gateway(), stack.secrets().webhook(), Clock.systemUTC());
        var receipt = sender.send("benchmark", file);
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

    private static long residentMegabytes(long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void print(String name, String format, Object value) {
        System.out.printf(Locale.ROOT, "%-32s " + format + "%n", name, value);
    }
}
