package dev.roadbook.testkit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every endpoint under {@code /api/} for what makes no sense: wrong ids, wrong parameters, half a body. */
public final class Nonsense {

    private final MockMvcTester http;
    private final RequestPostProcessor caller;

    private Nonsense(MockMvcTester http, RequestPostProcessor caller) {
        this.http = http;
        this.caller = caller;
    }

    /** The status each endpoint answers the caller with, by method and path. */
    public static Map<String, Integer> answers(
            Collection<RequestMappingHandlerMapping> mappings, MockMvcTester http, RequestPostProcessor caller) {
        var nonsense = new Nonsense(http, caller);
        var answers = new TreeMap<String, Integer>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(endpoint -> endpoint.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> endpoint.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        answers.put(method + " " + path, nonsense.status(endpoint, method, path)))));
        return answers;
    }

    private int status(RequestMappingInfo endpoint, RequestMethod method, String path) {
        return http.method(method.asHttpMethod())
                .uri(path.replaceAll("\\{[^}]+}", "nonsense") + "?size=x&page=-1&day=tomorrow&nonsense=1")
                .contentType(first(endpoint.getConsumesCondition().getConsumableMediaTypes().stream()))
                .accept(first(endpoint.getProducesCondition().getProducibleMediaTypes().stream()))
                .content("{")
                .with(caller)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static MediaType first(Stream<MediaType> types) {
        return types.findFirst().orElse(MediaType.APPLICATION_JSON);
    }
}
