package dev.roadbook.gateway.health;

import java.util.SortedMap;

/** UP when everything is, DEGRADED when a service is not, DOWN when the gateway itself cannot work. */
record OverallHealth(String status, SortedMap<String, String> services) {

    static OverallHealth of(boolean gatewayUp, SortedMap<String, String> services) {
        if (!gatewayUp) {
            return new OverallHealth("DOWN", services);
        }
        var allUp = services.values().stream().allMatch("UP"::equals);
        return new OverallHealth(allUp ? "UP" : "DEGRADED", services);
    }
}
