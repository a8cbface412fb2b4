package dev.roadbook.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

    @TempDir
    Path repository;

    @Test
    void pointsServicesAtTheServersOfTheirStack() {
        var environment = of(true);

        assertThat(environment.of(Service.OUTREACH, new Instance("outreach-2", 9999, 9998)))
                .containsEntry("SERVER_PORT", "9999")
                .containsEntry("ROADBOOK_INSTANCE", "outreach-2")
                .containsEntry("DATABASE_URL", "jdbc:postgresql://localhost:15532/outreach")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:19192")
                .containsEntry("SMTP_PORT", "1125")
                .containsEntry("ROADBOOK_DIGEST_MANAGERS", "manager@roadbook.example.com")
                .containsEntry("ROADBOOK_JWKS_URI", "http://localhost:8080/.well-known/jwks.json")
                .doesNotContainKey("ROADBOOK_WEBHOOK_SECRETS_SAP");
    }

    @Test
    void tellsTheGatewayWhereServicesAre() {
        var settings = settings(true);
        var environment = of(true);

        assertThat(environment.of(Service.GATEWAY, Instance.first(Service.GATEWAY, settings.ports())))
                .containsEntry("INGESTION_URL", "http://localhost:8181")
                .containsEntry("DASHBOARD_URL", "http://localhost:8185")
                .containsEntry("SPRING_PROFILES_ACTIVE", "demo")
                .containsEntry(
                        "ROADBOOK_SECOND_FACTOR_KEY",
                        Secrets.in(settings.state()).secondFactorKey());
    }

    @Test
    void givesAnEmptyStackAnAdministratorOfItsOwn() {
        var settings = settings(false);
        var environment = of(false);

        assertThat(environment.of(Service.GATEWAY, Instance.first(Service.GATEWAY, settings.ports())))
                .containsEntry(
                        "ROADBOOK_ADMIN_PASSWORD", Secrets.in(settings.state()).adminPassword())
                .doesNotContainKey("SPRING_PROFILES_ACTIVE");
    }

    private ServiceEnvironment of(boolean demo) {
        var settings = settings(demo);
        return new ServiceEnvironment(settings, Secrets.in(settings.state()));
    }

    private StackSettings settings(boolean demo) {
        return StackSettings.of(repository, new StackPorts(8080, 100), demo);
    }
}
