package dev.roadbook.platform.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service that has an endpoint without a rule. */
final class EndpointRules implements SmartInitializingSingleton {

    private static final String OURS = "dev.roadbook.";

    private final List<RequestMappingHandlerMapping> mappings;

    EndpointRules(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var open = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> method.getBeanType().getName().startsWith(OURS) && !hasRule(method))
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("endpoints without an access rule: " + open);
        }
    }

    /** A class's rule is for the methods it declares, not for those it inherits. */
    private static boolean hasRule(HandlerMethod method) {
        return List.of(PreAuthorize.class, PublicEndpoint.class).stream()
                .anyMatch(rule -> method.hasMethodAnnotation(rule)
                        || AnnotatedElementUtils.hasAnnotation(
                                method.getMethod().getDeclaringClass(), rule));
    }
}
