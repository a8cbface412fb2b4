package dev.roadbook.gateway.edge;

import dev.roadbook.gateway.problem.Refusals;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> promptHttp11(EdgeProperties properties) {
        return factory -> {
            factory.setProtocol(PromptHttp11.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PromptHttp11 protocol) {
                    protocol.setPatience(properties.headPatience());
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<EdgeFilter> edgeFilter(EdgeProperties properties, Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new EdgeFilter(properties, refusals));
        // after the server observation, so that refusals are traced too; before sessions
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
