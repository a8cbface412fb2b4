package dev.roadbook.benchmark;

import dev.roadbook.local.stack.Infrastructure;
import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Progress;
import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackSettings;
import dev.roadbook.testkit.server.ChildGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reminds many buyers over a mail server that takes everything, and sets it beside a loop that sends the same bytes and
 * does nothing else.
 */
final class MailBenchmark {

    private static final int HEAP_MEGABYTES = 384;
    private static final int CONNECTIONS = 8;
    private static final int LANES = Integer.getInteger("roadbook.lanes", 16);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private final StackSettings settings;
    private final Infrastructure servers;
    private final SinkProcess sink;
    private final List<String> keys = List.of(pem("RSA"), pem("Ed25519"));

    private MailBenchmark(StackSettings settings, Infrastructure servers, SinkProcess sink) {
        this.settings = settings;
        this.servers = servers;
        this.sink = sink;
    }

    static void run(StackSettings settings, int mails) throws IOException, InterruptedException, SQLException {
        try (var stack = new LocalStack(settings, Progress.silent());
                var sink = new SinkProcess()) {
            stack.startServers();
            new MailBenchmark(settings, stack.infrastructure(), sink).run(mails);
        }
    }

    private void run(int mails) throws IOException, InterruptedException, SQLException {
        end(remind()); // creates the tables
        DueAccounts.fill(servers.postgres().get(), Service.OUTREACH.database(), mails);
        var statements = new Statements(servers.postgres().get());
        var reminding = remind();
        awaitMails(1, reminding);
        statements.countFromNowOn();
        var before = processorTimes(reminding);
        var already = sink.taken().count();
        awaitMails(mails, reminding);
        var after = processorTimes(reminding);
        var counted = sink.taken().count() - already;
        var calls = statements.calls(Service.OUTREACH.database());
        var heaviest = statements.heaviest();
        var taken = sink.taken();
        var sample = Files.write(settings.state().resolve("mail.eml"), sink.latestMail());
        end(reminding);

        Figures.print("mails", "%,d", mails);
        Figures.print("bytes a mail", "%,d", taken.bytes() / taken.count());
        Figures.print("mails a minute", "%,.0f", perMinute(taken));
        var inAll = Duration.ZERO;
        for (var part : after.entrySet()) {
            var used = part.getValue().minus(before.getOrDefault(part.getKey(), Duration.ZERO));
            inAll = inAll.plus(used);
            Figures.print(part.getKey() + " processor time a mail", "%.3f ms", milliseconds(used) / counted);
        }
        Figures.print("processor time a mail in all", "%.3f ms", milliseconds(inAll) / counted);
        Figures.print("statements a mail", "%.2f", (double) calls / counted);
        heaviest.forEach(Figures::print);
        var plain = plain(sample, mails);
        Figures.print("plain loop over %d connections, a minute".formatted(CONNECTIONS), "%,.0f", perMinute(plain));
        Figures.print("ratio to it", "1 : %.1f", perMinute(plain) / perMinute(taken));
    }

    private Process remind() throws IOException {
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(settings.state().resolve("reminding.log").toFile());
        process.environment().putAll(environment());
        var reminding = process.start();
        ChildGuard.ofThisJvm().watch(reminding.pid());
        return reminding;
    }

    private List<String> command() {
        var jar = settings.repository()
                .resolve(Service.OUTREACH.module())
                .resolve("target/%s-0.1.0-SNAPSHOT.jar".formatted(Service.OUTREACH.module()));
        return List.of(
                JavaCommand.java(),
                "@" + settings.repository().resolve("deploy/docker/java.options"),
                "-Xmx%dm".formatted(HEAP_MEGABYTES),
                "-jar",
                jar.toString(),
                "send-reminders");
    }

    private Map<String, String> environment() {
        var ports = settings.ports();
        var environment = new LinkedHashMap<String, String>();
        environment.put("SERVER_PORT", "0");
        environment.put("MANAGEMENT_SERVER_PORT", "0");
        environment.put(
                "DATABASE_URL",
                "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), Service.OUTREACH.database()));
        environment.put("DATABASE_USER", Service.OUTREACH.database());
        environment.put("DATABASE_PASSWORD", "");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("REGISTRY_URL", "http://localhost:%d/apis/registry/v3".formatted(ports.registry()));
        environment.put("ROADBOOK_KAFKA_AUTOREGISTER", "true");
        environment.put("SMTP_HOST", "localhost");
        environment.put("SMTP_PORT", Integer.toString(sink.port()));
        environment.put("ROADBOOK_MAIL_FROM", "orders@roadbook.example.com");
        environment.put("ROADBOOK_MAIL_PERSECOND", "1000000");
        environment.put("ROADBOOK_PUBLIC_URL", "https://roadbook.example.com");
        environment.put("ROADBOOK_LEDGER_LANES", Integer.toString(LANES));
        for (int i = 0; i < keys.size(); i++) {
            environment.put("ROADBOOK_DKIM_KEYS_%d_SELECTOR".formatted(i), "benchmark" + i);
            environment.put("ROADBOOK_DKIM_KEYS_%d_PRIVATEKEY".formatted(i), keys.get(i));
        }
        return environment;
    }

    /** As long as mails keep coming. */
    private void awaitMails(int mails, Process reminding) throws IOException, InterruptedException {
        long latest = 0;
        var latestAt = System.nanoTime();
        for (var taken = sink.taken().count();
                taken < mails;
                taken = sink.taken().count()) {
            if (taken > latest) {
                latest = taken;
                latestAt = System.nanoTime();
            }
            if (!reminding.isAlive() || System.nanoTime() - latestAt > STANDSTILL.toNanos()) {
                reminding.destroyForcibly();
                throw new IllegalStateException("%,d of %,d mails were sent:%n%s".formatted(taken, mails, endOfLog()));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void end(Process reminding) throws InterruptedException, IOException {
        if (!reminding.waitFor(STANDSTILL)) {
            reminding.destroyForcibly();
            throw new IllegalStateException("the command does not end:%n%s".formatted(endOfLog()));
        }
        var status = reminding.exitValue();
        ChildGuard.ofThisJvm().release(reminding.pid());
        if (status != 0) {
            throw new IllegalStateException("the command failed:%n%s".formatted(endOfLog()));
        }
    }

    private String endOfLog() throws IOException {
        var lines = Files.readAllLines(settings.state().resolve("reminding.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private SinkProcess.Taken plain(Path sample, int mails) throws IOException, InterruptedException {
        sink.forget();
        var arguments = new ArrayList<>(JavaCommand.of(
                PlainMails.class,
                Integer.toString(sink.port()),
                sample.toString(),
                Integer.toString(mails),
                Integer.toString(CONNECTIONS)));
        var sending = new ProcessBuilder(arguments).inheritIO().start();
        if (sending.waitFor() != 0) {
            throw new IllegalStateException("the plain loop failed");
        }
        return sink.taken();
    }

    private Map<String, Duration> processorTimes(Process reminding) {
        var times = new LinkedHashMap<String, Duration>();
        times.put(Service.OUTREACH.module(), ProcessorTime.of(reminding.pid()));
        times.put("PostgreSQL", ProcessorTime.ofTree(servers.postgres().get().pid()));
        times.put(
                "Kafka (and this program)",
                ProcessorTime.of(ProcessHandle.current().pid()));
        times.put("the mail server", ProcessorTime.of(sink.pid()));
        return times;
    }

    private static String pem(String algorithm) {
        try {
            var key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
            return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static double perMinute(SinkProcess.Taken taken) {
        return taken.count() * 60_000.0 / Math.max(1, taken.span().toMillis());
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
