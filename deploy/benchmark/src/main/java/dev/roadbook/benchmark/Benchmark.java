package dev.roadbook.benchmark;

import static dev.roadbook.benchmark.Figures.print;
import static dev.roadbook.benchmark.Figures.seconds;

import dev.roadbook.benchmark.Deliveries.Way;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Delivers a large file and then many small ones to a fresh stack, and reports how long it takes until the last account is
 * visible through the API, beside a plain {@code COPY} of the large file into the same PostgreSQL; then where the time of
 * the large file went, by stage and by part. Asked for mails, it measures those instead.
 */
public final class Benchmark {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration RARELY = Duration.ofMillis(500);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final int SMALL_LINES = 1_000;
    private static final int SMALL_ACCOUNTS = 100;
    private static final int PORT_OFFSET = 11_000;

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
                .withState(folder)
                // Its files are of every size, from one source.
                .withEnvironment("ROADBOOK_HOLD_UNUSUAL", "false");
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
        var files = Integer.getInteger("roadbook.files", 50);
        try (var stack = new LocalStack(settings, Progress.silent())) {
            var begun = System.nanoTime();
            stack.start();
            print("stack ready after", "%.1f s", seconds(elapsed(begun)));
            new Benchmark(stack, folder, settings.data("kafka")).run(accounts, lines, files);
        }
    }

    private void run(int accounts, int lines, int files) throws IOException, InterruptedException, SQLException {
        var lastDay = LocalDate.now(Clock.systemUTC()).minusDays(2);
        var large = new BenchmarkFile(0, accounts, lines, lastDay, "D");
        var file = large.write(folder.resolve("large.csv"));
        var copy = copy(file);
        var statements = new Statements(stack.infrastructure().postgres().get());
        statements.countFromNowOn();
        var sender = new SignedDelivery(stack.gateway(), stack.secrets().webhook(), Clock.systemUTC());
        var deliveries =
                new Deliveries(sender, stack.infrastructure().postgres().get(), Clock.systemUTC());
        var before = Spent.by(stack, topics);
        var way = deliveries.deliver(large, file, RARELY);
        requireVisible(accounts);
        var spent = Spent.by(stack, topics).since(before);
        var heaviest = statements.heaviest();
        var ways = deliverSmall(deliveries, files, accounts, lastDay.plusDays(1));
        print("large file", "%,d lines", lines);
        print("accounts in it", "%,d", accounts);
        print("plain COPY of it", "%.2f s", seconds(copy));
        print("its 202 to last account visible", "%.1f s", seconds(way.whole()));
        print("ratio to COPY", "%.0f", seconds(way.whole()) / seconds(copy));
        report(way.stages());
        print("files of %,d lines after it".formatted(SMALL_LINES), "%d", files);
        report(ways);
        report(spent, way.whole());
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
        print(
                "  then until the last account is visible",
                "%.1f s",
                seconds(stages.predicting().plus(stages.showing())));
    }

    /** Of the large file alone. */
    private static void report(Spent spent, Duration wall) {
        var cores = Runtime.getRuntime().availableProcessors();
        spent.processor().forEach((part, time) -> print(part + " processor time", "%.1f s", seconds(time)));
        print(
                "idle, of %d cores".formatted(cores),
                "%.1f s",
                seconds(wall.multipliedBy(cores).minus(spent.processorInAll())));
        spent.largeParts().forEach((part, time) -> print("  " + part, "%.1f s", seconds(time)));
        spent.rows().forEach((part, rows) -> print(part + " rows written", "%,d", rows));
        print("PostgreSQL written ahead", "%,d MB", spent.walBytes() / MEGABYTE);
        print("Kafka kept", "%,d MB", spent.topicBytes() / MEGABYTE);
    }

    /** One after the other, each of other accounts of those that are known. */
    private List<Way> deliverSmall(Deliveries deliveries, int files, int known, LocalDate day)
            throws IOException, InterruptedException, SQLException {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < files; i++) {
            int first = i * SMALL_ACCOUNTS % (known - SMALL_ACCOUNTS + 1);
            var content = new BenchmarkFile(first, SMALL_ACCOUNTS, SMALL_LINES, day, "S%d-".formatted(i));
            ways.add(deliveries.deliver(content, content.write(folder.resolve("small-%d.csv".formatted(i))), OFTEN));
        }
        return ways;
    }

    private static void report(List<Way> ways) {
        print("  202 to last account visible, half", "%.2f s", quantile(ways, Way::whole, .5));
        print("  19 of 20", "%.2f s", quantile(ways, Way::whole, .95));
        print(
                "  waiting to be read, half",
                "%.2f s",
                quantile(ways, way -> way.stages().waiting(), .5));
        print(
                "  parsed, checked, staged, merged",
                "%.2f s",
                quantile(ways, way -> way.stages().reading(), .5));
        print("  published", "%.2f s", quantile(ways, way -> way.stages().publishing(), .5));
        print(
                "  then until accounts are predicted",
                "%.2f s",
                quantile(ways, way -> way.stages().predicting(), .5));
        print(
                "  then until they are visible",
                "%.2f s",
                quantile(ways, way -> way.stages().showing(), .5));
    }

    private static double quantile(List<Way> ways, Function<Way, Duration> part, double share) {
        var sorted = ways.stream().map(part).sorted().toList();
        return seconds(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }

    private void requireVisible(int accounts) {
        int scored = scored(GatewaySession.signIn(stack.gateway(), "manager", "manager123"));
        if (scored != accounts) {
            throw new IllegalStateException("the API shows %d of %d accounts".formatted(scored, accounts));
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
