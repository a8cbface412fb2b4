package dev.roadbook.gateway.edge;

import dev.roadbook.gateway.problem.Refusals;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    FilterRegistrationBean<EdgeFilter> edgeFilter(EdgeProperties properties, Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new EdgeFilter(properties, refusals));
        // after the server observation, so that refusals are traced too; before sessions
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
