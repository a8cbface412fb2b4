package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserIntegrationTests extends GatewayTest {

    private static final String NEW =
            "{\"username\":\"%s\",\"display_name\":\"New One\",\"password\":\"a-fine-password\",\"roles\":[\"MANAGER\"]}";
    private static final String CHANGE =
            "{\"display_name\":\"%s\",\"roles\":[\"%s\"],\"rep_id\":\"R01\",\"enabled\":%s}";

    @Test
    void addsAccountThatCanSignIn() {
        var name = unique();

        var answer = as("admin").post("/api/users", NEW.formatted(name));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/users/" + id(answer));
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).doesNotContain("password", "argon2");
        assertThat(browser().signIn(name, "a-fine-password").statusCode()).isEqualTo(200);
    }

    @Test
    void listsAccountsByPage() {
        var admin = as("admin");

        var page = admin.get("/api/users?q=REP&sort=-username&size=3");

        assertThat(JsonPath.<List<String>>read(page.body(), "$.items[*].username"))
                .containsExactly("rep8", "rep7", "rep6");
        assertThat(JsonPath.<Integer>read(page.body(), "$.total")).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=1000000000", "page=-1", "size=0", "page=x", "limit=5", "sort=password_hash", "q=%00"})
    void refusesOddListParameters(String query) {
        assertThat(as("admin").get("/api/users?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void findsPercentSignLiterally() {
        assertThat(JsonPath.<Integer>read(as("admin").get("/api/users?q=%25").body(), "$.total"))
                .isZero();
    }

    @Test
    void refusesSecondAccountOfSameName() {
        var admin = as("admin");

        var answer = admin.post("/api/users", NEW.formatted("Manager"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("username_taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":\"a b\",\"display_name\":\"x\",\"password\":\"a-fine-password\",\"roles\":[\"MANAGER\"]}",
                "{\"username\":\"ab1\",\"display_name\":\" \",\"password\":\"a-fine-password\",\"roles\":[\"MANAGER\"]}",
                "{\"username\":\"ab2\",\"display_name\":\"x\",\"password\":\"short\",\"roles\":[\"MANAGER\"]}",
                "{\"username\":\"ab3\",\"display_name\":\"x\",\"password\":\"Manager123\",\"roles\":[\"MANAGER\"]}",
                "{\"username\":\"ab4\",\"display_name\":\"x\",\"password\":\"a-fine-password\",\"roles\":[]}",
                "{\"username\":\"ab5\",\"display_name\":\"x\",\"password\":\"a-fine-password\",\"roles\":[\"ROOT\"]}",
                "{\"username\":\"ab6\",\"display_name\":\"x\",\"password\":\"a-fine-password\",\"roles\":[\"REP\"]}",
                "{\"username\":\"ab7\",\"display_name\":\"\\u0000\",\"password\":\"a-fine-password\",\"roles\":[\"MANAGER\"]}",
                "{\"username\":\"ab8\",\"display_name\":\"x\",\"password\":\"a-fine-password\"}",
                "[]",
                "null",
            })
    void refusesAccountsThatMakeNoSense(String json) {
        assertThat(as("admin").post("/api/users", json).statusCode()).isEqualTo(400);
    }

    @Test
    void takesNothingItDidNotAskFor() {
        var name = unique();
        var json = NEW.formatted(name)
                .replace(
                        "}",
                        ",\"id\":\"%s\",\"enabled\":false,\"generation\":7,\"password_hash\":\"{noop}x\"}"
                                .formatted(UUID.randomUUID()));

        var answer = as("admin").post("/api/users", json);

        assertThat(answer.statusCode()).isIn(201, 400);
        assertThat(browser().signIn(name, "x").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesStaleEdit() {
        var admin = as("admin");
        var added = admin.post("/api/users", NEW.formatted(unique()));
        var id = id(added);

        var first = change(admin, id, etag(added), CHANGE.formatted("First", "MANAGER", true));
        var second = change(admin, id, etag(added), CHANGE.formatted("Second", "MANAGER", true));
        var unconditional = admin.change("PUT", "/api/users/" + id, CHANGE.formatted("Third", "MANAGER", true));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(etag(first)).isNotEqualTo(etag(added));
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(unconditional.statusCode()).isEqualTo(428);
    }

    @Test
    void noticesChangedRolesAtOnce() {
        var admin = as("admin");
        var name = unique();
        var added = admin.post("/api/users", NEW.formatted(name).replace("MANAGER", "ADMIN"));
        var id = id(added);
        var other = Browser.signedIn(base(), name, "a-fine-password");
        assertThat(other.get("/api/users").statusCode()).isEqualTo(200);

        change(admin, id, etag(added), CHANGE.formatted("Now a rep", "REP", true));

        assertThat(other.get("/api/users").statusCode()).isEqualTo(403);
        assertThat(other.get("/auth/me").body()).contains("\"roles\":[\"REP\"]", "\"rep_id\":\"R01\"");
    }

    @Test
    void noticesDisabledAccountAtOnce() {
        var admin = as("admin");
        var name = unique();
        var added = admin.post("/api/users", NEW.formatted(name));
        var id = id(added);
        var other = Browser.signedIn(base(), name, "a-fine-password");
        assertThat(other.get("/api/search").statusCode()).isEqualTo(200);

        change(admin, id, etag(added), CHANGE.formatted("Gone", "MANAGER", false));

        assertThat(other.get("/api/search").statusCode()).isEqualTo(401);
        assertThat(browser().signIn(name, "a-fine-password").statusCode()).isEqualTo(401);
    }

    @Test
    void noticesChangeOfAnotherInstanceWithinStaleness() {
        var name = unique();
        var id = users.add(name, TestUsers.argon2("a-fine-password"), List.of("MANAGER"));
        var browser = Browser.signedIn(base(), name, "a-fine-password");
        assertThat(browser.get("/api/search").statusCode()).isEqualTo(200);

        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", id)
                .update();

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() ->
                        assertThat(browser.get("/api/search").statusCode()).isEqualTo(401));
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() {
        users.add("changer", TestUsers.argon2("a-fine-password"), List.of("READ_ONLY"));
        var browser = Browser.signedIn(base(), "changer", "a-fine-password");
        var other = Browser.signedIn(base(), "changer", "a-fine-password");

        assertThat(changePassword(browser, "not-my-password", "another-password")
                        .statusCode())
                .isEqualTo(400);
        assertThat(code(changePassword(browser, "a-fine-password", "Liverpool1!")))
                .isEqualTo("weak_password");
        assertThat(changePassword(browser, "a-fine-password", "another-password")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/auth/me").statusCode()).isEqualTo(200);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(other.get("/auth/me").statusCode()).isEqualTo(401));
        assertThat(browser().signIn("changer", "a-fine-password").statusCode()).isEqualTo(401);
        assertThat(browser().signIn("changer", "another-password").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> changePassword(Browser browser, String current, String renewed) {
        return browser.change(
                "PUT",
                "/api/profile/password",
                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(current, renewed));
    }

    @Test
    void endsSessionsOfOldPassword() {
        var admin = as("admin");
        var name = unique();
        var added = admin.post("/api/users", NEW.formatted(name));
        var id = id(added);
        var other = Browser.signedIn(base(), name, "a-fine-password");

        change(
                admin,
                id,
                etag(added),
                CHANGE.formatted("x", "MANAGER", true).replace("}", ",\"password\":\"another-password\"}"));

        assertThat(other.get("/api/search").statusCode()).isEqualTo(401);
        assertThat(browser().signIn(name, "another-password").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsLastAdministrator() {
        var admin = as("admin");
        var id = JsonPath.<List<String>>read(
                        admin.get("/api/users?q=admin").body(), "$.items[?(@.username=='admin')].id")
                .getFirst();
        jdbc.sql("update account set enabled = false where username <> 'admin' and id in"
                        + " (select account_id from account_role where role = 'ADMIN')")
                .update();
        var version = admin.get("/api/users/" + id).headers().firstValue("ETag").orElseThrow();

        var answer = change(admin, id, version, CHANGE.formatted("Demo administrator", "MANAGER", true));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("last_administrator");
        assertThat(admin.get("/api/users").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> change(Browser admin, String id, String version, String json) {
        return admin.change("PUT", "/api/users/" + id, json, "If-Match", version);
    }

    private static String id(HttpResponse<String> answer) {
        return JsonPath.read(answer.body(), "$.id");
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String unique() {
        return "u" + UUID.randomUUID();
    }
}
