package dev.roadbook.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** The refusals of an endpoint, all of one shape. */
final class ProblemAnswers {

    private static final String PROBLEM = "Problem";
    private static final Set<HttpStatus> WITH_A_PAUSE =
            Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    private ProblemAnswers() {}

    static Set<HttpStatus> of(Endpoint endpoint, boolean takesBody) {
        // a key that is none, a page of another origin and a malformed query are refused wherever they are sent
        var statuses = new TreeSet<>(Set.of(
                HttpStatus.BAD_REQUEST,
                HttpStatus.UNAUTHORIZED,
                HttpStatus.FORBIDDEN,
                HttpStatus.TOO_MANY_REQUESTS,
                HttpStatus.SERVICE_UNAVAILABLE));
        if (endpoint.path().contains("{")) {
            statuses.add(HttpStatus.NOT_FOUND);
        }
        if (endpoint.hasBody() || endpoint.exported()) {
            statuses.add(HttpStatus.NOT_ACCEPTABLE);
        }
        if (takesBody) {
            statuses.addAll(Set.of(
                    HttpStatus.REQUEST_TIMEOUT, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        if (endpoint.takesHeader("If-Match")) {
            statuses.addAll(Set.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
        }
        if (endpoint.takesHeader("Idempotency-Key")) {
            statuses.addAll(Set.of(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT));
        }
        endpoint.answers().filter(HttpStatus::isError).forEach(statuses::add);
        statuses.removeAll(endpoint.failuresWithBody());
        return statuses;
    }

    static ApiResponse reference(HttpStatus status) {
        return new ApiResponse().$ref(name(status));
    }

    static void define(HttpStatus status, Components components) {
        var response = new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(Shapes.reference(PROBLEM))));
        if (WITH_A_PAUSE.contains(status)) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header()
                            .description("Seconds to wait before the next try.")
                            .schema(Shapes.of("integer")));
        }
        components.addResponses(name(status), response);
    }

    private static String name(HttpStatus status) {
        return status.getReasonPhrase().replaceAll("[^A-Za-z]", "");
    }

    static void define(Components components) {
        var message = text("What is wrong with it.");
        Shapes.allowNull(message);
        var fault = new LinkedHashMap<String, Schema<Object>>();
        fault.put("field", text("Name of the field or parameter as it was sent."));
        fault.put("message", message);
        var errors = Shapes.of("array");
        errors.setItems(Shapes.object(List.of("field", "message"), fault));
        errors.setDescription("Each wrong part of the request.");
        var status = Shapes.of("integer");
        status.setDescription("The status of the answer.");
        var problem = new LinkedHashMap<String, Schema<Object>>();
        problem.put("type", text("Address that stands for the kind of problem."));
        problem.put("title", text("The status in words."));
        problem.put("status", status);
        problem.put("detail", text("What is wrong, for people."));
        problem.put("instance", text("The address that was asked."));
        problem.put("code", text("What is wrong, for programs."));
        problem.put("trace_id", text("Under which the logs tell more."));
        problem.put("errors", errors);
        var shape = Shapes.object(List.of("type", "title", "status", "detail", "code"), problem);
        shape.setDescription("Why there is no answer (RFC 9457).");
        components.addSchemas(PROBLEM, shape);
    }

    private static Schema<Object> text(String description) {
        var text = Shapes.text();
        text.setDescription(description);
        return text;
    }
}
