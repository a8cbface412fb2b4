package dev.roadbook.ingestion.dataset.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/** Chooses partitions as Kafka's own partitioner does, and counts what went where. */
final class Partitions {

    private final int[] counts;
    private long taken;

    Partitions(int count) {
        counts = new int[count];
    }

    int count() {
        return counts.length;
    }

    int take(String key) {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % counts.length;
        counts[partition]++;
        taken++;
        return partition;
    }

    int takenIn(int partition) {
        return counts[partition];
    }

    long taken() {
        return taken;
    }
}
