package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.dkim.DkimSigner;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String NAME = "smtp";

    @Bean
    ReturnPaths returnPaths(ReturnPathProperties properties) {
        return new ReturnPaths(properties.mailbox(), properties.secret());
    }

    @Bean
    Outbound outbound(MailProperties properties, ReturnPathProperties returnPath, JavaMailSenderImpl server) {
        var relay = Objects.requireNonNullElse(server.getHost(), "localhost");
        boolean encrypted =
                Boolean.parseBoolean(server.getJavaMailProperties().getProperty("mail.smtp.starttls.required"));
        return new Outbound(
                new EmailAddress(properties.from()),
                returnPath.mailbox(),
                relay,
                encrypted || relay.matches("localhost|127\\..*|\\[?::1]?"),
                properties.publicUrl());
    }

    @Bean
    MimeMails mimeMails(MailProperties properties, ReturnPaths returnPaths, DkimSigner signer) {
        return new MimeMails(
                new EmailAddress(properties.from()),
                new HeaderText(properties.fromName()),
                properties.publicUrl(),
                properties.redirect(),
                returnPaths,
                signer);
    }

    @Bean
    CircuitBreaker smtpCircuitBreaker(MailProperties properties) {
        var failures = properties.failuresBeforePause();
        return CircuitBreaker.of(
                NAME,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(failures)
                        .minimumNumberOfCalls(failures)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(properties.pause())
                        .build());
    }

    @Bean
    RateLimiter smtpRateLimiter(MailProperties properties) {
        return RateLimiter.of(
                NAME,
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .limitForPeriod(properties.perSecond())
                        .timeoutDuration(Duration.ofSeconds(30))
                        .build());
    }

    @Bean
    Carrier carrier(MailProperties properties, JavaMailSenderImpl server, CircuitBreaker breaker, RateLimiter limiter) {
        if (properties.testMode()) {
            return new PrintingCarrier();
        }
        var smtp = new SmtpCarrier(server, breaker, limiter, properties.deadline());
        var redirect = properties.redirect();
        return redirect == null ? smtp : new RedirectingCarrier(smtp, redirect.value());
    }
}
