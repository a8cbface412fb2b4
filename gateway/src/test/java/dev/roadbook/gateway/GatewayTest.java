package dev.roadbook.gateway;

import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.TestDatabase;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway on a real port and a real database, in front of one server that plays every service. */
@RoadbookTest(
        kafka = false,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.profiles.active=demo",
            "roadbook.gateway.password.memory-kib=1024",
            "roadbook.gateway.second-factor.key=" + GatewayTest.SECOND_FACTOR_KEY,
            "roadbook.gateway.rights.staleness=200ms",
            "roadbook.gateway.activity.pause=1h",
            "roadbook.gateway.proxy.response-timeout=1s",
            "roadbook.gateway.upload-limit=8MB",
            "roadbook.gateway.sign-in.per-source.burst=10000"
        })
public abstract class GatewayTest {

    static final String SECOND_FACTOR_KEY = "c2Vjb25kLWZhY3Rvci1rZXktb2YtdGhlLXRlc3RzISE=";

    protected static final Downstream service = new Downstream();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TestDatabase database;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        for (var name : new String[] {"INGESTION", "PREDICTION", "RECOMMENDATION", "OUTREACH", "DASHBOARD"}) {
            registry.add(name + "_URL", service::url);
        }
    }

    protected TestUsers users;

    @BeforeEach
    void forgetRequests() {
        users = new TestUsers(jdbc);
        service.forget();
    }

    protected String base() {
        return "http://localhost:" + port;
    }

    protected Browser browser() {
        return new Browser(base());
    }

    protected Browser as(String username) {
        return Browser.signedIn(base(), username, (username.startsWith("rep") ? "rep" : username) + "123");
    }

    protected static String code(HttpResponse<String> problem) {
        return com.jayway.jsonpath.JsonPath.read(problem.body(), "$.code");
    }
}
