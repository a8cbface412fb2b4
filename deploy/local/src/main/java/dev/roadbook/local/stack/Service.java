package dev.roadbook.local.stack;

import java.util.Arrays;
import java.util.List;

/** A service of the product: its module, its database and its places on this machine. */
public enum Service {
    INGESTION("ingestion-service", "ingestion", 8081, 9081, 320),
    PREDICTION("prediction-service", "prediction", 8082, 9082, 320),
    RECOMMENDATION("recommendation-service", "recommendation", 8083, 9083, 320),
    OUTREACH("outreach-service", "outreach", 8084, 9084, 256),
    DASHBOARD("dashboard-api", "dashboard", 8085, 9085, 320),
    GATEWAY("gateway", "gateway", 8080, 9080, 256);

    private final String module;
    private final String database;
    private final int port;
    private final int managementPort;
    private final int heapMegabytes;

    Service(String module, String database, int port, int managementPort, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.port = port;
        this.managementPort = managementPort;
        this.heapMegabytes = heapMegabytes;
    }

    /** The service of a module, such as {@code outreach-service}, or of a database, such as {@code outreach}. */
    public static Service named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(name) || service.database.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + name));
    }

    /** Every service but the gateway, which faces the world last and leaves it first. */
    static List<Service> behindTheGateway() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY).toList();
    }

    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
