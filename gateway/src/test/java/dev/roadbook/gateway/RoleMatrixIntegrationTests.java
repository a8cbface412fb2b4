package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.security.AdminsOnly;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.PublicEndpoint;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoleMatrixIntegrationTests extends GatewayTest {

    private static final String ID = "00000000-0000-0000-0000-000000000000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Test
    void hasRuleForEveryEndpoint() {
        var without = endpoints()
                .filter(endpoint -> rule(endpoint.getValue()).isEmpty())
                .toList();

        assertThat(endpoints()).hasSizeGreaterThan(10);
        assertThat(without).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> answersEveryRoleAtEveryEndpointByItsRule() {
        users.add("onlooker", TestUsers.argon2("onlooker123"), List.of("READ_ONLY"));
        Map<String, Browser> callers = new TreeMap<>(
                Stream.of("admin", "manager", "marketing", "rep1").collect(Collectors.toMap(name -> name, this::as)));
        callers.put("onlooker", Browser.signedIn(base(), "onlooker", "onlooker123"));
        callers.put("nobody", browser());
        return endpoints()
                .flatMap(endpoint -> calls(endpoint.getKey())
                        .flatMap(call -> callers.entrySet().stream()
                                .map(caller -> DynamicTest.dynamicTest(
                                        call + " as " + caller.getKey(),
                                        () -> check(
                                                call,
                                                rule(endpoint.getValue()).orElseThrow(),
                                                caller.getKey(),
                                                caller.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> asksForSignInBeforeEveryPrivateRoute() {
        return Stream.of(
                        "batches",
                        "customers",
                        "products",
                        "agents",
                        "datasets/sales",
                        "models",
                        "predictions",
                        "recommendations/A1",
                        "recommendation-runs",
                        "recommendation-thumbs",
                        "reminders/preview",
                        "messages",
                        "suppressions",
                        "strategic/accounts",
                        "strategic/accounts/A1/snapshots",
                        "churn/analysis",
                        "sales-manager/overview",
                        "engagement/reminders",
                        "activity",
                        "live",
                        "today",
                        "search",
                        "facets",
                        "freshness")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    service.forget();

                    assertThat(browser().get("/api/" + path).statusCode()).isEqualTo(401);
                    assertThat(service.received()).isEmpty();
                    assertThat(as("manager").get("/api/" + path).statusCode()).isEqualTo(200);
                    assertThat(service.received()).hasSize(1);
                }));
    }

    @Test
    void letsAdministratorsAloneRebuildProjections() {
        assertThat(browser().get("/api/projections").statusCode()).isEqualTo(401);
        assertThat(as("manager").get("/api/projections").statusCode()).isEqualTo(403);
        assertThat(as("rep1").post("/api/projections/rebuild", "").statusCode()).isEqualTo(403);
        assertThat(service.received()).isEmpty();

        assertThat(as("admin").post("/api/projections/rebuild", "").statusCode())
                .isEqualTo(200);
        assertThat(service.last().uri()).hasToString("/api/projections/rebuild");
    }

    @Test
    void letsAdministratorsAloneSeeAndDecideOnDeadLetters() {
        assertThat(browser().get("/api/dead-letters").statusCode()).isEqualTo(401);
        assertThat(as("manager").get("/api/dead-letters").statusCode()).isEqualTo(403);
        assertThat(as("rep1").post("/api/dead-letters/1/replay", "").statusCode())
                .isEqualTo(403);
        assertThat(service.received()).isEmpty();

        assertThat(as("admin").get("/api/dead-letters?state=open").statusCode()).isEqualTo(200);
        assertThat(as("admin").post("/api/dead-letters/1/discard", "").statusCode())
                .isEqualTo(200);
        assertThat(service.last().uri()).hasToString("/api/dead-letters/1/discard");
    }

    private static void check(String call, Class<? extends Annotation> rule, String name, Browser caller) {
        var parts = call.split(" ", 2);
        var status = caller.change(parts[0], parts[1], "{}").statusCode();

        if (rule == PublicEndpoint.class) {
            assertThat(status).isNotIn(403, 500);
        } else if (name.equals("nobody")) {
            assertThat(status).isEqualTo(401);
        } else if (rule == AnyRole.class) {
            assertThat(status).isIn(200, 400);
        } else if (name.equals("admin")) {
            assertThat(status).isIn(200, 400, 404, 428);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("dev.roadbook"));
    }

    /** Signing out would end the callers' sessions between two tests. */
    private static Stream<String> calls(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> !path.startsWith("/auth/log"))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + path.replace("{id}", ID)));
    }

    private static Optional<Class<? extends Annotation>> rule(HandlerMethod method) {
        return Stream.<Class<? extends Annotation>>of(AdminsOnly.class, AnyRole.class, PublicEndpoint.class)
                .filter(rule -> method.hasMethodAnnotation(rule)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), rule))
                .findFirst();
    }
}
