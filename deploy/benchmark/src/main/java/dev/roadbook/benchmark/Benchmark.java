package dev.roadbook.benchmark;

import static dev.roadbook.benchmark.Figures.print;
import static dev.roadbook.benchmark.Figures.seconds;

import dev.roadbook.local.GatewaySession;
import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Progress;
import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackPorts;
import dev.roadbook.local.stack.StackSettings;
import dev.roadbook.testkit.server.PostgresServer;
import dev.roadbook.testkit.server.ServerLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Delivers a large file and then a small one to a fresh stack, and reports how long it takes until the last account is
 * visible through the API, beside a plain {@code COPY} of the large file into the same PostgreSQL; then where the time of
 * the large file went, by stage and by part. Asked for mails, it measures those instead.
 */
public final class Benchmark {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration ASK_EVERY = Duration.ofMillis(250);
    private static final int PORT_OFFSET = 11_000;
    private static final int SMALL_LINES = 1_000;
    private static final int SMALL_ACCOUNTS = 100;

    private final LocalStack stack;
    private final Path folder;
    private final Path topics;

    private Benchmark(LocalStack stack, Path folder, Path topics) {
        this.stack = stack;
        this.folder = folder;
        this.topics = topics;
    }

    public static void main(String[] arguments) throws Exception {
        ServerLogging.warningsOnly();
        var repository = Path.of(System.getProperty("roadbook.repository", "")).toAbsolutePath();
        var folder = Files.createTempDirectory("roadbook-benchmark");
        var offset = PORT_OFFSET + Integer.parseInt(System.getenv().getOrDefault("ROADBOOK_PORT_OFFSET", "0"));
        var settings = StackSettings.of(repository, new StackPorts(8080 + offset, offset), true)
                .withState(folder);
        try {
            var mails = Integer.getInteger("roadbook.mails");
            if (mails == null) {
                load(settings, folder);
            } else {
                MailBenchmark.run(settings, mails);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void load(StackSettings settings, Path folder)
            throws IOException, InterruptedException, SQLException {
        var accounts = Integer.getInteger("roadbook.accounts", 10_000);
        var lines = Integer.getInteger("roadbook.lines", 200_000);
        try (var stack = new LocalStack(settings, Progress.silent())) {
            var begun = System.nanoTime();
            stack.start();
            print("stack ready after", "%.1f s", seconds(elapsed(begun)));
            new Benchmark(stack, folder, settings.data("kafka")).run(accounts, lines);
        }
    }

    private void run(int accounts, int lines) throws IOException, InterruptedException, SQLException {
        var lastDay = LocalDate.now(Clock.systemUTC()).minusDays(2);
        var large = new BenchmarkFile(0, accounts, lines, lastDay).write(folder.resolve("large.csv"));
        var small =
                new BenchmarkFile(accounts, SMALL_ACCOUNTS, SMALL_LINES, lastDay).write(folder.resolve("small.csv"));
        var copy = copy(large);
        var statements = new Statements(stack.infrastructure().postgres().get());
        statements.countFromNowOn();
        var before = Spent.by(stack, topics);
        var visible = visible(large, accounts);
        var stages =
                Stages.ofLatestBatch(stack.infrastructure().postgres().get(), OffsetDateTime.now(Clock.systemUTC()));
        var spent = Spent.by(stack, topics).since(before);
        var heaviest = statements.heaviest();
        var smallVisible = visible(small, accounts + SMALL_ACCOUNTS);
        print("large file", "%,d lines", lines);
        print("accounts in it", "%,d", accounts);
        print("plain COPY of it", "%.2f s", seconds(copy));
        print("its 202 to last account visible", "%.1f s", seconds(visible));
        print("ratio to COPY", "%.0f", seconds(visible) / seconds(copy));
        print("a file of %,d lines after it".formatted(SMALL_LINES), "%.1f s", seconds(smallVisible));
        report(stages);
        report(spent, visible);
        for (var service : Service.values()) {
            print(
                    service.module() + " resident",
                    "%d MB",
                    Resident.megabytesOf(stack.service(service).pid()));
        }
        heaviest.forEach(Figures::print);
        print("whole stack resident", "%d MB", Resident.megabytesOfAll());
    }

    private static void report(Stages stages) {
        print("  waiting to be read", "%.1f s", seconds(stages.waiting()));
        print("  parsed, checked, staged, merged", "%.1f s", seconds(stages.reading()));
        print("  published", "%.1f s", seconds(stages.publishing()));
        print("  then until the last account is visible", "%.1f s", seconds(stages.following()));
    }

    /** Of the large file alone. */
    private static void report(Spent spent, Duration wall) {
        var cores = Runtime.getRuntime().availableProcessors();
        spent.processor().forEach((part, time) -> print(part + " processor time", "%.1f s", seconds(time)));
        print(
                "idle, of %d cores".formatted(cores),
                "%.1f s",
                seconds(wall.multipliedBy(cores).minus(spent.processorInAll())));
        spent.rows().forEach((part, rows) -> print(part + " rows written", "%,d", rows));
        print("PostgreSQL written ahead", "%,d MB", spent.walBytes() / MEGABYTE);
        print("Kafka kept", "%,d MB", spent.topicBytes() / MEGABYTE);
    }

    private Duration visible(Path file, int accounts) throws IOException, InterruptedException, SQLException {
        var manager = GatewaySession.signIn(stack.gateway(), "manager", "manager123");
        var sender = new SignedDelivery(stack.gateway(), stack.secrets().webhook(), Clock.systemUTC());
        var receipt = sender.send(SignedDelivery.idOf("benchmark", file), file);
        if (receipt.status() != 202) {
            throw new IllegalStateException("not accepted: " + receipt);
        }
        var accepted = System.nanoTime();
        try (var dashboard = connect(Service.DASHBOARD.database());
                var statement = dashboard.createStatement()) {
            while (elapsed(accepted).compareTo(LIMIT) < 0) {
                if (projected(statement) == accounts && scored(manager) == accounts) {
                    return elapsed(accepted);
                }
                Thread.sleep(ASK_EVERY);
            }
        }
        throw new IllegalStateException("not all accounts are visible after " + LIMIT);
    }

    /** What the API says counts, but asking it all the time would be a load of its own; this is a small one. */
    private static long projected(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select count(*) from read_model.account_view where churn_category is not null")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Accounts with a churn category, and so with everything else a prediction holds. */
    private static int scored(GatewaySession manager) {
        var counts = manager.get("/api/churn/analysis").required("counts");
        return Stream.of("LOW", "MEDIUM", "HIGH")
                .mapToInt(category -> counts.required(category).asInt())
                .sum();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                stack.infrastructure().postgres().get().jdbcUrl(database), PostgresServer.USER, "");
    }

    private Duration copy(Path file) throws SQLException, IOException {
        var postgres = stack.infrastructure().postgres().get();
        postgres.createDatabase("plain_copy");
        try (var connection = connect("plain_copy");
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

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
