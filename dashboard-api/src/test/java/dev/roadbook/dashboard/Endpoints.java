package dev.roadbook.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint the running service has. */
@TestComponent
public class Endpoints {

    private final List<RequestMappingHandlerMapping> mappings;

    Endpoints(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    public record Endpoint(String method, String path, boolean csv) {

        @Override
        public String toString() {
            return method + " " + path + (csv ? " as CSV" : "");
        }
    }

    public List<Endpoint> all() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.roadbook.dashboard."))
                .flatMap(entry -> endpoints(entry.getKey()))
                // A rebuild forgets what tests wrote without topics.
                .sorted(Comparator.comparing(endpoint -> endpoint.path().endsWith("/rebuild")))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        var csv = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("csv"));
        return new TreeSet<>(mapping.getPatternValues())
                .stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> new Endpoint(method, path, csv)));
    }
}
