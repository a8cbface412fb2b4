package dev.roadbook.local.stack;

import java.util.HashMap;
import java.util.Map;

/** What services are told about where they run. */
final class ServiceEnvironment {

    private final StackSettings settings;
    private final Secrets secrets;

    ServiceEnvironment(StackSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service, Instance instance) {
        var ports = settings.ports();
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(instance.port()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(instance.managementPort()));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("ROADBOOK_INSTANCE", instance.name());
        environment.put("ROADBOOK_METRICS_PASSWORD", secrets.metricsPassword());
        environment.put("ROADBOOK_JWKS_URI", address(Service.GATEWAY) + "/.well-known/jwks.json");
        environment.put(
                "DATABASE_URL", "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), service.database()));
        environment.put("DATABASE_USER", service.database());
        environment.put("DATABASE_PASSWORD", "");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("REGISTRY_URL", "http://localhost:%d/apis/registry/v3".formatted(ports.registry()));
        if (settings.demo()) {
            environment.put("SPRING_PROFILES_ACTIVE", "demo");
        }
        environment.putAll(ofItsOwn(service));
        environment.putAll(settings.environment());
        return environment;
    }

    private Map<String, String> ofItsOwn(Service service) {
        return switch (service) {
            case INGESTION ->
                Map.of(
                        "ROADBOOK_WEBHOOK_SECRETS_SAP", secrets.webhook(),
                        "ROADBOOK_STORAGE_DIR", settings.data("files").toString(),
                        "ROADBOOK_PUBLIC_URL", address(Service.GATEWAY));
            case OUTREACH -> outreach();
            case GATEWAY -> gateway();
            case PREDICTION, RECOMMENDATION, DASHBOARD -> Map.of();
        };
    }

    private Map<String, String> outreach() {
        var environment = new HashMap<>(Map.of(
                "SMTP_HOST",
                "localhost",
                "SMTP_PORT",
                Integer.toString(settings.ports().smtp()),
                "ROADBOOK_MAIL_FROM",
                "orders@roadbook.example.com",
                "ROADBOOK_PUBLIC_URL",
                address(Service.GATEWAY)));
        // It is tried on any day, and must show its mails then.
        environment.put("ROADBOOK_WORKING_DAYS", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY");
        environment.put("ROADBOOK_HOLIDAYS", "false");
        if (settings.demo()) {
            environment.put("ROADBOOK_MAIL_FROM_NAME", "Roadbook Vins");
            environment.put("ROADBOOK_DIGEST_MANAGERS", "manager@roadbook.example.com");
        }
        return environment;
    }

    private Map<String, String> gateway() {
        var environment = new HashMap<String, String>();
        for (var service : Service.behindTheGateway()) {
            environment.put(service.name() + "_URL", address(service));
        }
        environment.put("ROADBOOK_SECOND_FACTOR_KEY", secrets.secondFactorKey());
        if (!settings.demo()) {
            environment.put("ROADBOOK_ADMIN_USERNAME", "admin");
            environment.put("ROADBOOK_ADMIN_PASSWORD", secrets.adminPassword());
        }
        return environment;
    }

    private String address(Service service) {
        return "http://localhost:" + settings.ports().of(service);
    }
}
