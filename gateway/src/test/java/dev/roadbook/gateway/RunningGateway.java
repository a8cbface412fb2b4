package dev.roadbook.gateway;

import dev.roadbook.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more instance of the gateway, on a port of its own. */
public record RunningGateway(ConfigurableApplicationContext context) implements AutoCloseable {

    /** An instance on this database, with the demo's people. */
    public static RunningGateway with(TestDatabase database, Downstream service, String... properties) {
        return start("demo", database, service, properties);
    }

    /** An instance on this database, with nobody but who is in there. */
    public static RunningGateway withoutDemo(TestDatabase database, Downstream service, String... properties) {
        return start("production", database, service, properties);
    }

    private static RunningGateway start(
            String profile, TestDatabase database, Downstream service, String... properties) {
        var all = new ArrayList<>(List.of(
                "server.port=0",
                "management.server.port=0",
                "spring.profiles.active=" + profile,
                "spring.main.register-shutdown-hook=false",
                "spring.jmx.enabled=false",
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.minimum-idle=1",
                "roadbook.gateway.password.memory-kib=1024",
                "roadbook.gateway.second-factor.key=" + GatewayTest.SECOND_FACTOR_KEY,
                "roadbook.gateway.rights.staleness=200ms",
                "roadbook.gateway.activity.pause=1h"));
        for (var name : List.of("INGESTION", "PREDICTION", "RECOMMENDATION", "OUTREACH", "DASHBOARD")) {
            all.add(name + "_URL=" + service.url());
        }
        all.addAll(List.of(properties));
        var arguments = all.stream().map(property -> "--" + property).toArray(String[]::new);
        return new RunningGateway(new SpringApplicationBuilder(GatewayService.class).run(arguments));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public int managementPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    public String base() {
        return "http://localhost:" + port();
    }

    public Browser browser() {
        return new Browser(base());
    }

    public Browser as(String username) {
        return Browser.signedIn(base(), username, (username.startsWith("rep") ? "rep" : username) + "123");
    }

    @Override
    public void close() {
        context.close();
    }
}
