package dev.roadbook.platform.page;

import dev.roadbook.platform.web.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;

/** Gives a service its error page and its health page; the gateway has a health page of its own. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication
class PageAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorPage errorPage(Problems problems) {
        return new ErrorPage(problems);
    }

    @Bean
    @ConditionalOnProperty(name = "roadbook.security.resource-server", havingValue = "true", matchIfMissing = true)
    HealthController healthController(HealthEndpoint health) {
        return new HealthController(health);
    }
}
