package dev.roadbook.platform.openapi;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import io.swagger.v3.core.jackson.ModelResolver;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every service the document of its API. */
@AutoConfiguration
@ConditionalOnWebApplication
class OpenApiAutoConfiguration {

    @Bean
    WireNames wireNames() {
        return new WireNames();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WireSchemas wireSchemas(WireNames names) {
        ModelResolver.enumsAsRef = true;
        // they come with a request and are no parameters of it
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Jwt.class, CsrfToken.class);
        return new WireSchemas(names);
    }

    @Bean
    ServiceDocument serviceDocument(
            List<RequestMappingHandlerMapping> mappings,
            ObjectProvider<SqlList<?>> lists,
            Environment environment,
            WireNames names) {
        return new ServiceDocument(
                new Endpoints(mappings),
                new ListParameters(lists.stream().toList()),
                new DocumentFrame(environment.getRequiredProperty("spring.application.name")),
                names);
    }
}
