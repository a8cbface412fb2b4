package dev.roadbook.local;

import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Service;
import dev.roadbook.local.stack.StackFailure;
import dev.roadbook.local.stack.StackPorts;
import dev.roadbook.local.stack.StackSettings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings the product up, fills it and keeps it up until it is told to stop. */
final class Up {

    private final Path repository;
    private final Options options;
    private final Console console = new Console();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);

    Up(Path repository, Options options) {
        this.repository = repository;
        this.options = options;
    }

    void run() {
        var ports = new StackPorts(
                options.number("port", StackPorts.defaults().gateway()),
                Integer.parseInt(System.getenv().getOrDefault("ROADBOOK_PORT_OFFSET", "0")));
        var settings = StackSettings.of(repository, ports, !options.has("empty"));
        Machine.check(repository);
        RunningStack.claim(settings.state(), ports);
        var stack = new LocalStack(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        try {
            console.title("Starting Roadbook");
            stack.start();
            if (!options.has("empty")) {
                new DemoLoader(stack, console).load(DemoFiles.settings(options));
            }
            greet(stack);
            keepUp(stack);
        } catch (RuntimeException e) {
            if (!stopping.get()) {
                throw e;
            }
        }
    }

    private void greet(LocalStack stack) {
        var ports = stack.settings().ports();
        console.title("Roadbook is up, after " + console.elapsed());
        System.out.printf("""
                  %-28s the product
                  http://localhost:%-11d the mail it sends
                """, stack.gateway(), ports.mailPage());
        if (stack.settings().demo()) {
            System.out.println("  Sign in as admin / admin123, or as manager / manager123.");
        } else {
            System.out.printf("  Sign in as admin / %s%n", stack.secrets().adminPassword());
        }
        System.out.println("  Ctrl-C stops all of it.");
    }

    /** Starts again what ends without being asked to. */
    private void keepUp(LocalStack stack) {
        try {
            while (!stop.await(2, TimeUnit.SECONDS)) {
                for (var service : Service.values()) {
                    var process = stack.service(service);
                    if (!process.isAlive() && !stopping.get()) {
                        console.note(
                                service.module() + " ended by itself; starting it again. Its log: " + process.log());
                        process.start();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private void stop(LocalStack stack) {
        stopping.set(true);
        stop.countDown();
        console.title("Stopping Roadbook");
        stack.close();
        RunningStack.release(stack.settings().state());
        System.out.println(
                "  Stopped. Data and logs stay in " + stack.settings().state());
    }
}
