package dev.roadbook.platform.web;

import io.micrometer.tracing.Tracer;
import io.swagger.v3.oas.models.ExternalDocumentation;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its error answers and its health page; one-shot runs have the first without anybody to answer. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
class WebAutoConfiguration {

    @Bean
    Problems problems(ObjectProvider<Tracer> tracer, JsonMapper json) {
        return new Problems(tracer.getIfAvailable(() -> Tracer.NOOP), json);
    }

    @Bean
    @ConditionalOnWebApplication
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    @ConditionalOnWebApplication
    Representation representation() {
        return new Representation();
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "roadbook.security.resource-server", havingValue = "true", matchIfMissing = true)
    HealthController healthController(HealthEndpoint health) {
        return new HealthController(health);
    }

    /** Beside every service's endpoints, the way to its events. */
    @Bean
    @ConditionalOnWebApplication
    OpenApiCustomizer eventsBesideEndpoints() {
        return api -> api.externalDocs(
                new ExternalDocumentation().description("Events on Kafka").url("/docs/events"));
    }
}
