package dev.roadbook.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDocumentTests {

    private static final ApiDocument DOCUMENT = ApiDocument.ofYaml("""
            paths:
              /api/wines:
                get:
                  responses:
                    '200':
                      content:
                        text/csv: {schema: {type: string}}
              /api/wines/{id}:
                get:
                  responses:
                    '200':
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Wine'}}
                    '404': {$ref: '#/components/responses/NotFound'}
                delete:
                  responses:
                    '204': {description: gone}
            components:
              responses:
                NotFound:
                  content:
                    application/problem+json: {schema: {type: object, properties: {code: {type: string}}}}
              schemas:
                Wine:
                  type: object
                  required: [name, grape]
                  properties:
                    name: {type: string}
                    grape: {type: [string, 'null']}
            """);

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"Gamay\",\"grape\":null}", "{\"name\":\"Gamay\",\"grape\":\"Gamay noir\"}"})
    void findsNothingWrongWithABodyThatFits(String body) {
        assertThat(fault("GET", 200, "application/json;charset=UTF-8", body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":null,\"grape\":null}",
                "{\"name\":\"Gamay\"}",
                "{\"name\":\"Gamay\",\"grape\":null,\"colour\":\"red\"}",
                "[]"
            })
    void tellsABodyThatDoesNotFit(String body) {
        assertThat(fault("GET", 200, "application/json", body)).startsWith("a body that does not fit");
    }

    @Test
    void tellsABodyThatIsNoJson() {
        assertThat(fault("GET", 200, "application/json", "<html>")).startsWith("a body that is no JSON");
    }

    @Test
    void followsReferencesOfAnswers() {
        assertThat(fault("GET", 404, "application/problem+json", "{\"code\":\"not_found\"}"))
                .isNull();
        assertThat(fault("GET", 404, "application/problem+json", "{\"code\":1}"))
                .startsWith("a body that does not fit");
    }

    @Test
    void tellsWhatIsNotInTheDocument() {
        assertThat(fault("GET", 500, "application/json", "{}")).isEqualTo("an undocumented status");
        assertThat(fault("GET", 200, "text/html", "<p>")).isEqualTo("an undocumented media type");
        assertThat(fault("GET", 200, null, "{}")).isEqualTo("a body of no media type");
        assertThat(fault("PUT", 200, "application/json", "{}")).isEqualTo("an undocumented method");
        assertThat(fault("DELETE", 204, "application/json", "{}")).isEqualTo("an undocumented media type");
    }

    @Test
    void hasNothingToSayOfOtherAddressesAndRefusedMethods() {
        assertThat(DOCUMENT.fault(new Answer("GET", "/actuator/health", 200, "text/html", "up")))
                .isEmpty();
        assertThat(fault("PUT", 405, "application/problem+json", "{}")).isNull();
    }

    private static @Nullable String fault(String method, int status, @Nullable String type, String body) {
        return DOCUMENT.fault(new Answer(method, "/api/wines/7", status, type, body))
                .orElse(null);
    }
}
