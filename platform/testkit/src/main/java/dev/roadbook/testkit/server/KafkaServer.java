package dev.roadbook.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker and controller (KRaft) inside this JVM, on the loopback interface. */
public final class KafkaServer implements AutoCloseable {

    private static final String CLUSTER_ID = "cm9hZGJvb2stbG9jYWwtMQ";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaServer(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a broker whose log is in the folder; a folder of an earlier run is continued. */
    public static KafkaServer start(Path folder, int port) {
        return start(folder, port, port);
    }

    /** Starts a broker that tells clients to come back on another port, such as a {@code FaultProxy}'s. */
    public static KafkaServer start(Path folder, int port, int advertisedPort) {
        var settings = settings(folder, port, advertisedPort);
        format(folder, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        return new KafkaServer(server, advertisedPort);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder, Properties settings) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("server.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            var output = new ByteArrayOutputStream();
            var status = StorageTool.execute(
                    new String[] {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", file.toString()},
                    new PrintStream(output, true, StandardCharsets.UTF_8));
            if (status != 0) {
                throw new ServerFailure("Could not format the Kafka log: " + output.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties settings(Path folder, int port, int advertisedPort) {
        var controllerPort = Ports.free();
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "INTERNAL");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
        var internalPort = Ports.free();
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, internalPort, controllerPort));
        settings.put(
                "advertised.listeners",
                "PLAINTEXT://localhost:%d,INTERNAL://127.0.0.1:%d".formatted(advertisedPort, internalPort));
        settings.put("log.dirs", folder.resolve("log").toString());
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(singleNode());
        settings.putAll(small());
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "min.insync.replicas", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /** Sizes for one machine: few internal partitions, no preallocated indexes, a small cleaner buffer. */
    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "log.cleaner.io.buffer.size", "131072",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "num.recovery.threads.per.data.dir", "2",
                "background.threads", "2");
    }
}
