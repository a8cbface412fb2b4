package dev.roadbook.platform.openapi;

import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What answers at each address. */
final class Endpoints {

    private static final String OURS = "dev.roadbook.";

    private final Map<String, List<Mapped>> byAddress;

    private record Mapped(RequestMethod method, String path, List<String> produced, HandlerMethod handler) {

        String address() {
            return method + " " + path;
        }

        boolean isExport() {
            return Endpoint.isExport(produced);
        }
    }

    Endpoints(List<RequestMappingHandlerMapping> mappings) {
        byAddress = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith(OURS))
                .flatMap(entry -> mapped(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(Mapped::address));
    }

    private static Stream<Mapped> mapped(RequestMappingInfo info, HandlerMethod handler) {
        var produced = info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(MediaType::toString)
                .toList();
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Mapped(method, path, produced, handler)));
    }

    Optional<Endpoint> find(PathItem.HttpMethod method, String path) {
        var mapped = Objects.requireNonNullElse(byAddress.get(method + " " + path), List.<Mapped>of());
        var files = mapped.stream().filter(Mapped::isExport).findFirst();
        return mapped.stream()
                .filter(each -> !each.isExport())
                .findFirst()
                .or(() -> files)
                .map(main -> new Endpoint(
                        main.method(), main.path(), main.handler(), files.isPresent() && !main.isExport()));
    }
}
