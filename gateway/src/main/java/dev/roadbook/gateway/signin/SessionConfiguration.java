package dev.roadbook.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionRepositoryCustomizer(SignInProperties properties) {
        return repository -> repository.setDefaultMaxInactiveInterval(properties.idle());
    }

    @Bean
    CookieSerializer cookieSerializer(SignInProperties properties) {
        return new SessionCookies(properties.secureCookies());
    }
}
