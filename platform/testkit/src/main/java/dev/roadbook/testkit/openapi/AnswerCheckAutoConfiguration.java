package dev.roadbook.testkit.openapi;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts the check in front of everything in the tests of a service that has a document. */
@AutoConfiguration
@ConditionalOnWebApplication
class AnswerCheckAutoConfiguration {

    @Bean
    FilterRegistrationBean<AnswerCheck> answerCheck() {
        var document = DocumentFile.document();
        var registration = new FilterRegistrationBean<>(new AnswerCheck(document.orElseGet(ApiDocument::none)));
        registration.setEnabled(document.isPresent());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
