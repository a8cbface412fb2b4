package dev.roadbook.gateway.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.SignedJWT;
import dev.roadbook.gateway.Downstream;
import dev.roadbook.gateway.GatewayTest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** Whoever changes users and keys is named in the activity log, which another service writes. */
class DeedIntegrationTests extends GatewayTest {

    private static final String ACTIVITY = "/internal/activity";

    @Autowired
    DeedRelay relay;

    @Autowired
    Deeds deeds;

    private final String name = "deed-" + UUID.randomUUID();

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from deed").update();
        answerWith(204);
    }

    @Test
    void tellsWhatWasChangedOfAUser() {
        var added = addUser();
        String id = JsonPath.read(added.body(), "$.id");
        var changed = as("admin")
                .change(
                        "PUT",
                        "/api/users/" + id,
                        """
                        {"display_name":"New","roles":["ADMIN"],"enabled":false,"password":"another-password"}
                        """,
                        "If-Match",
                        added.headers().firstValue("ETag").orElseThrow());

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(told())
                .allSatisfy(
                        deed -> assertThat(deed).containsEntry("actor", "admin").containsEntry("reference", id))
                .extracting(deed -> deed.get("text"), deed -> deed.get("details"))
                .containsExactly(
                        Tuple.tuple("The user %s was added.".formatted(name), Map.of("before", "", "after", "MANAGER")),
                        Tuple.tuple(
                                "The user %s was given a new password.".formatted(name),
                                Map.of("before", "MANAGER", "after", "ADMIN, may not sign in")));
    }

    @Test
    void tellsWhichKeysWereAddedAndEnded() {
        var admin = as("admin");
        var added = admin.post("/api/api-keys", """
                        {"name":"Excel","roles":["MANAGER"],"read_only":true,"expires_at":"%s"}
                        """.formatted(Instant.now().plus(1, ChronoUnit.DAYS)));
        String id = JsonPath.read(added.body(), "$.id");
        admin.change("DELETE", "/api/api-keys/" + id, "");

        assertThat(told())
                .allSatisfy(deed -> assertThat(deed).containsEntry("reference", id))
                .extracting(deed -> deed.get("text"), deed -> deed.get("details"))
                .containsExactly(
                        Tuple.tuple(
                                "The API key Excel was added.", Map.of("before", "", "after", "MANAGER, reads only")),
                        Tuple.tuple("The API key Excel was ended.", Map.of()));
        assertThat(service.received().toString()).doesNotContain(JsonPath.<String>read(added.body(), "$.key"));
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        addUser();
        told();

        as("manager").post("/api/users", newUser(name + "-2"));
        as("admin").post("/api/users", newUser(name));

        assertThat(deeds.waiting()).isZero();
        assertThatThrownBy(() -> deeds.add("ALONE", "Something was done.", name))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsWhatCannotBeToldAndTellsItOnceItCan() {
        answerWith(503);
        addUser();
        assertThatThrownBy(relay::tell).hasMessageContaining("503");
        assertThat(deeds.waiting()).isEqualTo(1);
        service.forget();
        answerWith(204);

        assertThat(told()).hasSize(1);
        assertThat(deeds.waiting()).isZero();
        relay.tell();
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void speaksForItselfAndForNobody() throws ParseException {
        addUser();
        told();

        var token = service.last().header("Authorization").replace("Bearer ", "");
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("gateway");
        assertThat(claims.getStringClaim("service")).isEqualTo("gateway");
        assertThat(claims.getClaim("roles")).isNull();
    }

    @Test
    void letsNobodyInByItsOwnWay() {
        assertThat(as("admin").post(ACTIVITY, "[]").statusCode()).isEqualTo(404);
        assertThat(service.received()).isEmpty();
    }

    private HttpResponse<String> addUser() {
        var answer = as("admin").post("/api/users", newUser(name));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private static String newUser(String name) {
        return """
                {"username":"%s","display_name":"New","password":"a-fine-password","roles":["MANAGER"]}
                """.formatted(name);
    }

    private static void answerWith(int status) {
        service.on(ACTIVITY, exchange -> {
            service.keep(exchange, exchange.getRequestBody().readAllBytes());
            Downstream.answer(exchange, status, "application/json", "");
        });
    }

    private List<Map<String, Object>> told() {
        relay.tell();
        return service.received().stream()
                .flatMap(request -> JsonPath.<List<Map<String, Object>>>read(request.body(), "$[*].deed").stream())
                .toList();
    }
}
