package dev.roadbook.platform.web;

import io.micrometer.tracing.Tracer;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Gives a service its error answers; one-shot runs have them without anybody to answer. */
@AutoConfiguration
class WebAutoConfiguration {

    @Bean
    Problems problems(ObjectProvider<Tracer> tracer, JsonMapper json) {
        return new Problems(tracer.getIfAvailable(() -> Tracer.NOOP), json);
    }

    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemPages(Problems problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<RequestSanity> requestSanity(Problems problems) {
        var registration = new FilterRegistrationBean<>(new RequestSanity(problems));
        // after the server observation and the gateway's edge, before all that reads parameters
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    JacksonModule plainText() {
        return new SimpleModule("plain-text").addDeserializer(String.class, new PlainText());
    }

    @Bean
    @ConditionalOnWebApplication
    WebMvcConfigurer plausibleDays() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry formatters) {
                formatters.addConverter(String.class, LocalDate.class, Days::parse);
            }
        };
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
}
