package dev.roadbook.local;

import dev.roadbook.local.demo.DemoData;
import dev.roadbook.local.demo.DemoSettings;
import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Patience;
import dev.roadbook.local.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Delivers demo sales to the running product, as SAP would, and waits until they show. */
final class DemoLoader {

    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final Duration LONGEST_LAG = Duration.ofMinutes(1);
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(20);

    private final LocalStack stack;
    private final Console console;
    private final Path folder;
    private final DemoLedger ledger;

    DemoLoader(LocalStack stack, Console console) {
        this.stack = stack;
        this.console = console;
        this.folder = stack.settings().data("demo");
        this.ledger = new DemoLedger(folder.resolve("delivered.properties"));
    }

    /** Delivers the history the first time, later what has been sold since; goes on where it was interrupted. */
    void load(DemoSettings wanted) {
        var delivered = ledger.read().orElseGet(() -> DemoLedger.Delivered.nothingOf(wanted));
        var yesterday = wanted.day().minusDays(1);
        var data = new DemoData(delivered.settings());
        var files = data.write(folder, delivered.until(), yesterday);
        if (files.isEmpty()) {
            return;
        }
        console.title("Delivering demo sales through the signed webhook");
        var session = GatewaySession.signIn(stack.gateway(), "admin", "admin123");
        var sender = new SignedDelivery(stack.gateway(), stack.secrets().webhook(), Clock.systemUTC());
        // First, so that an interrupted start delivers them again: the same file counts once.
        console.during("targets and activities of the team", () -> {
            var team = data.writeTeam(folder, delivered.until(), yesterday);
            upload("reps", team.reps(), session);
            upload("activities", team.activities(), session);
        });
        for (var file : files) {
            console.during(file.path().getFileName().toString(), () -> deliver(file.path(), sender, session));
            ledger.write(new DemoLedger.Delivered(delivered.settings(), file.last()));
            delete(file.path());
        }
        ledger.write(new DemoLedger.Delivered(delivered.settings(), yesterday));
        console.during("a model of the team's targets", () -> learnTargets(session));
    }

    /** Predictions show from the start; too short a history is refused, which is no fault. */
    private void learnTargets(GatewaySession session) {
        try {
            awaitPredictions(session);
            session.post("/api/models/agent-target/train");
            var training = await("the model of targets", "/api/models/agent-target/training", session);
            if (state(training).equals("REFUSED")) {
                console.note("None was learned: " + training.required("reason").asString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private void upload(String kind, Path file, GatewaySession session) {
        try {
            var receipt = session.upload("/api/datasets/" + kind, file);
            awaitCompletion(receipt.required("batch_id").asString(), session);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
        delete(file);
    }

    private void deliver(Path file, SignedDelivery sender, GatewaySession session) {
        try {
            var receipt = sender.send(SignedDelivery.idOf("demo", file), file);
            if (!receipt.isAccepted()) {
                throw new StackFailure("%s was refused: %d %s".formatted(file, receipt.status(), receipt.body()));
            }
            awaitCompletion(receipt.batchId(), session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private void awaitCompletion(String batch, GatewaySession session) throws InterruptedException {
        var _ = await("batch " + batch, "/api/batches/" + batch, session);
    }

    /** A completed file reaches the predictions a moment later; where it cannot be seen to, nothing waits for long. */
    private static void awaitPredictions(GatewaySession session) throws InterruptedException {
        long begun = System.nanoTime();
        while (!isPredicted(session) && System.nanoTime() - begun < LONGEST_LAG.toNanos()) {
            Thread.sleep(300);
        }
    }

    private static boolean isPredicted(GatewaySession session) {
        return isPredicted(
                session.get("/api/freshness"), session.get("/api/strategic/accounts?sort=-last_purchase_date&size=1"));
    }

    /**
     * Whether the latest purchase is about as late as the sales: predictions follow the files in their order. The last days may
     * have brought credits alone, which are no purchases.
     */
    static boolean isPredicted(JsonNode freshness, JsonNode accounts) {
        var delivered = freshness.path("sales_until").stringValue("");
        var purchased =
                accounts.path("items").path(0).path("last_purchase_date").stringValue("");
        return !delivered.isEmpty()
                && !purchased.isEmpty()
                && !LocalDate.parse(purchased)
                        .isBefore(LocalDate.parse(delivered).minusWeeks(1));
    }

    private JsonNode await(String what, String path, GatewaySession session) throws InterruptedException {
        long begun = System.nanoTime();
        var patience = new Patience(STANDSTILL, LONGEST_BATCH);
        JsonNode last = session.get(path);
        while (!isDone(what, last)) {
            Thread.sleep(300);
            var view = session.get(path);
            var elapsed = Duration.ofNanos(System.nanoTime() - begun);
            switch (patience.look(elapsed, !view.equals(last))) {
                case WAIT -> {}
                case IS_SLOW -> console.note("%s takes its time: %s".formatted(what, state(view)));
                case STANDS_STILL, TAKES_TOO_LONG ->
                    throw new StackFailure(
                            "%s is not done after %d min: %s".formatted(what, elapsed.toMinutes(), view));
            }
            last = view;
        }
        return last;
    }

    private static boolean isDone(String what, JsonNode view) {
        return switch (state(view)) {
            case "COMPLETED", "LEARNED", "REFUSED" -> true;
            case "FAILED", "QUARANTINED" -> throw new StackFailure("%s ended as %s".formatted(what, view));
            default -> false;
        };
    }

    private static String state(JsonNode view) {
        return view.required("state").asString();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
