package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class DocsIntegrationTests extends GatewayTest {

    @Test
    void showsApiOfEveryServiceOnOnePage() {
        var start = browser().get("/docs");
        var page = browser().get("/docs/swagger-ui/index.html");
        var initializer = browser().get("/docs/swagger-ui/swagger-initializer.js");
        var config = browser().get("/v3/api-docs/swagger-config");

        assertThat(start.headers().firstValue("Location")).hasValue("/docs/swagger-ui/index.html");
        assertThat(page.statusCode()).isEqualTo(200);
        // the policy allows no script in the page itself
        assertThat(page.body()).contains("swagger-ui").doesNotContainPattern("<script[^>]*>[^<\\s]");
        assertThat(initializer.body()).contains("/v3/api-docs/swagger-config");
        assertThat(JsonPath.<List<String>>read(config.body(), "$.urls[*].url"))
                .containsExactlyInAnyOrder(
                        "/v3/api-docs/ingestion",
                        "/v3/api-docs/prediction",
                        "/v3/api-docs/recommendation",
                        "/v3/api-docs/outreach",
                        "/v3/api-docs/dashboard",
                        "/v3/api-docs");
    }

    @Test
    void showsEveryTopicEventAndFieldWithoutAScript() {
        var page = browser().get("/docs/events");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).doesNotContain("<script", "{{");
        assertThat(Topic.values()).allSatisfy(topic -> {
            assertThat(page.body()).contains(topic.topicName(), topic.subject());
            assertThat(topic.events())
                    .flatMap(Schema::getFields)
                    .allSatisfy(field -> assertThat(page.body())
                            .contains("<code>" + field.name() + "</code>", HtmlUtils.htmlEscape(field.doc(), "UTF-8")));
        });
        assertThat(page.body()).contains("<code>lines.sku</code>", "list of OrderLine", "decimal(18,2)");
    }

    @Test
    void givesTheTopicsAsAsyncApi() {
        var document = browser().get("/docs/events.json");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(JsonPath.<String>read(document.body(), "$.asyncapi")).isEqualTo("3.0.0");
        assertThat(JsonPath.<List<String>>read(document.body(), "$.channels[*].address"))
                .containsExactlyElementsOf(
                        Stream.of(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void fetchesDescriptionsFromServices() {
        var answer = browser().get("/v3/api-docs/outreach");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().uri()).hasToString("/v3/api-docs");
    }

    @Test
    void describesOwnEndpoints() {
        var description = browser().get("/v3/api-docs").body();

        assertThat(JsonPath.<String>read(description, "$.openapi")).startsWith("3.1");
        assertThat(JsonPath.<java.util.Map<String, Object>>read(description, "$.paths"))
                .containsKeys("/auth/login", "/auth/me", "/api/users", "/api/api-keys", "/health")
                .doesNotContainKey("/error");
        assertThat(JsonPath.<String>read(description, "$.externalDocs.url")).isEqualTo("/docs/events");
    }
}
