package dev.roadbook.gateway.proxy;

import dev.roadbook.gateway.identity.Standing;
import dev.roadbook.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    SimpleFilterSupplier routeFilters() {
        return new SimpleFilterSupplier(RouteFilters.class);
    }

    @Bean
    ProxyExchange downstreamExchange(
            CloseableHttpClient client,
            ProxyProperties properties,
            Standing standing,
            ObservationRegistry observations) {
        return new DownstreamExchange(client, properties, standing, observations);
    }

    @Bean
    CloseableHttpClient downstreamClient(ProxyProperties properties) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(properties.connections())
                .setMaxConnTotal(properties.connections() * 6)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        // looking takes a millisecond, which a busy connection need not pay
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(10))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        // header bytes go on as they came
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .build())
                        // a service may refuse an upload before it has seen all of it
                        .responseOutOfOrderStrategy((request, connection, answer, sent, next) -> answer.available() > 0)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy(new WholeRequestsOnly())
                .setRequestExecutor(new LastWord())
                .setRetryStrategy(new OnceMore())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .evictExpiredConnections()
                // before the services close them, which they do after 30 seconds
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .build();
    }

    @Bean
    CircuitBreakerRegistry circuitBreakers(ProxyProperties properties, MeterRegistry meters) {
        var registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.breakerWindow())
                .minimumNumberOfCalls(Math.max(1, properties.breakerWindow() / 2))
                .failureRateThreshold(properties.breakerFailures())
                .waitDurationInOpenState(properties.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(3)
                // an upload may take as long as its sender keeps up
                .slowCallDurationThreshold(Duration.ofDays(1))
                .recordExceptions(DownstreamFailure.class)
                .ignoreException(e -> e instanceof Refusal
                        || e instanceof SenderLeft
                        || (e instanceof DownstreamFailure failure && !failure.ofService()))
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
        return registry;
    }
}
