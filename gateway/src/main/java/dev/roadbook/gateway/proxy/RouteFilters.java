package dev.roadbook.gateway.proxy;

import dev.roadbook.gateway.edge.BodyLimit;
import dev.roadbook.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The filters that routes name in configuration, besides those of Spring Cloud Gateway. */
public final class RouteFilters {

    private static final Logger log = LoggerFactory.getLogger(RouteFilters.class);

    private RouteFilters() {}

    /** {@code Service=name}: calls go through this service's circuit breaker; while it is away the answer is a problem. */
    @Shortcut("name")
    public static HandlerFilterFunction<ServerResponse, ServerResponse> service(String name) {
        return (request, next) -> {
            var breaker = MvcUtils.getApplicationContext(request)
                    .getBean(CircuitBreakerRegistry.class)
                    .circuitBreaker(name);
            try {
                return breaker.executeSupplier(call(request, next));
            } catch (CallNotPermittedException e) {
                throw unavailable("The %s service is away; it is asked again in a moment.".formatted(name), request);
            } catch (DownstreamFailure e) {
                log.warn("service failed service={} cause={}", name, e.getMessage());
                throw unavailable("The %s service did not answer.".formatted(name), request);
            }
        };
    }

    /** {@code ResponseTimeout=15s}: how long the service may be silent, before its answer and within it. */
    @Shortcut("timeout")
    public static HandlerFilterFunction<ServerResponse, ServerResponse> responseTimeout(Duration timeout) {
        return (request, next) -> {
            ResponseTimeout.set(request.servletRequest(), timeout);
            return next.handle(request);
        };
    }

    /** {@code BodyLimit=256MB}: largest body that is passed on. */
    @Shortcut("limit")
    public static HandlerFilterFunction<ServerResponse, ServerResponse> bodyLimit(DataSize limit) {
        return (request, next) -> {
            BodyLimit.set(request.servletRequest(), limit);
            return next.handle(request);
        };
    }

    private static Supplier<ServerResponse> call(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return () -> {
            try {
                return next.handle(request);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static Refusal unavailable(String detail, ServerRequest request) {
        var pause = MvcUtils.getApplicationContext(request)
                .getBean(ProxyProperties.class)
                .breakerPause();
        return Refusal.until(HttpStatus.SERVICE_UNAVAILABLE, "service_unavailable", detail, pause);
    }
}
