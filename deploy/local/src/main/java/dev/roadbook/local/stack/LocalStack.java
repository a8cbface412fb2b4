package dev.roadbook.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The product on one machine: servers, then services, then the gateway; stopped the other way round. */
public final class LocalStack implements AutoCloseable {

    private static final String CACHES = "ROADBOOK_START_CACHES";
    private static final int TRAINED_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final StackSettings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final ServiceEnvironment environment;
    private final ServiceApps apps;
    private final Infrastructure infrastructure;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final List<ServiceProcess> further = new ArrayList<>();

    public LocalStack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = Secrets.in(settings.state());
        this.environment = new ServiceEnvironment(settings, secrets);
        this.apps = new ServiceApps(settings);
        this.infrastructure = new Infrastructure(settings);
    }

    /** Starts everything and returns when every service answers. */
    public void start() {
        startServers();
        startServices();
    }

    /** Starts what the services need, with their databases. */
    public void startServers() {
        createFolders();
        refuseTakenPorts();
        infrastructure.start(progress);
    }

    /** Starts the services and returns when every one answers. */
    public void startServices() {
        prepareServices();
        publishSchemas();
        services.values().forEach(ServiceProcess::start);
        together(services.size(), services.values(), "", ServiceProcess::awaitHealthy);
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    public ServiceProcess service(Service service) {
        var process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service.module() + " was not prepared");
        }
        return process;
    }

    /** Starts one more process of a service and waits until it answers. */
    public ServiceProcess startAnother(Service service, Instance instance) {
        var process = process(service, instance);
        further.add(process);
        process.start();
        process.awaitHealthy();
        return process;
    }

    /** Where people and SAP find the product. */
    public URI gateway() {
        return URI.create("http://localhost:" + settings.ports().gateway());
    }

    public Secrets secrets() {
        return secrets;
    }

    public StackSettings settings() {
        return settings;
    }

    /** Stops what runs: the gateway first, so that nobody sees the rest go. */
    @Override
    public void close() {
        further.forEach(ServiceProcess::stop);
        var gateway = services.get(Service.GATEWAY);
        if (gateway != null) {
            gateway.stop();
        }
        if (!services.isEmpty()) {
            together(services.size(), services.values(), ServiceProcess::stop);
        }
        infrastructure.stop();
    }

    private void refuseTakenPorts() {
        var taken = takenAfterPatience();
        if (!taken.isEmpty()) {
            var list = new StringBuilder();
            taken.forEach((name, port) -> list.append("%n  %-40s %d".formatted(name, port)));
            throw new StackFailure(
                    "These ports are in use by other programs:%s%nFree them, choose the gateway's with --port, or move all others with ROADBOOK_PORT_OFFSET=1000."
                            .formatted(list));
        }
    }

    /** What a killed run left behind ends within seconds; what listens after that is somebody else's. */
    private Map<String, Integer> takenAfterPatience() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var taken = settings.ports().taken();
        while (!taken.isEmpty() && System.nanoTime() < deadline) {
            Pause.moment();
            taken = settings.ports().taken();
        }
        return taken;
    }

    private void prepareServices() {
        for (var service : Service.values()) {
            services.put(service, process(service, Instance.first(service, settings.ports())));
        }
        var untrained = services.values().stream()
                .filter(process -> settings.cached().contains(process.service()))
                .filter(ServiceProcess::needsTraining)
                .toList();
        if (untrained.isEmpty() || "off".equals(System.getenv(CACHES))) {
            return;
        }
        progress.note("First start of this build: preparing %d start-up caches, once".formatted(untrained.size()));
        together(TRAINED_AT_ONCE, untrained, "Cache of ", ServiceProcess::train);
    }

    private void publishSchemas() {
        var marker = settings.data("schemas.published");
        var published = service(Service.INGESTION).build();
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(published)) {
                return;
            }
            progress.during("Schemas", () -> {
                if (service(Service.INGESTION).run("publish-schemas") != 0) {
                    throw new StackFailure("The schemas were not published, see "
                            + service(Service.INGESTION).log());
                }
            });
            Files.writeString(marker, published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceProcess process(Service service, Instance instance) {
        var log = settings.logs().resolve(instance.name() + ".log");
        return new ServiceProcess(
                service, instance, apps.of(service), environment.of(service, instance), log, progress);
    }

    private void createFolders() {
        try {
            Private.folder(settings.state());
            Private.folder(settings.logs());
            Private.folder(settings.data("files"));
            try (var logs = Files.newDirectoryStream(settings.logs(), "*.log")) {
                for (Path log : logs) {
                    Files.delete(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void together(
            int atOnce, Collection<ServiceProcess> processes, String prefix, Consumer<ServiceProcess> action) {
        together(
                atOnce,
                processes,
                process -> progress.during(prefix + process.service().module(), () -> action.accept(process)));
    }

    private static void together(int atOnce, Collection<ServiceProcess> processes, Consumer<ServiceProcess> action) {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = processes.stream()
                    .map(process -> CompletableFuture.runAsync(() -> action.accept(process), threads))
                    .toList();
            try {
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            } finally {
                threads.shutdownNow();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure failure ? failure : e;
        }
    }
}
