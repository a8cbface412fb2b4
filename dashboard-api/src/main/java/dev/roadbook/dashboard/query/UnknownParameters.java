package dev.roadbook.dashboard.query;

import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.ProblemException.Fault;
import dev.roadbook.platform.web.Representation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters an endpoint does not know, so that a misspelt filter is not taken for no filter. */
final class UnknownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !checksItself(method)) {
            refuseUnknown(request, known(method));
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.roadbook.dashboard.");
    }

    private static boolean checksItself(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> MultiValueMap.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Set<String> known(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(parameter -> parameter.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refuseUnknown(HttpServletRequest request, Set<String> known) {
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name) && !Representation.PARAMETERS.contains(name)) {
                var message = known.isEmpty()
                        ? "unknown parameter; there are none here"
                        : "unknown parameter; valid are " + String.join(", ", known);
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "unknown_parameter",
                        name + ": " + message,
                        List.of(new Fault(name, message)));
            }
        }
    }
}
