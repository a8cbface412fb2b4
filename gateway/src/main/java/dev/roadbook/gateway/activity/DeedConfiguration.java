package dev.roadbook.gateway.activity;

import dev.roadbook.gateway.token.ServiceTokens;
import dev.roadbook.platform.jdbc.Locks;
import dev.roadbook.platform.schedule.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class DeedConfiguration {

    @Bean
    DeedRelay deedRelay(
            Deeds deeds,
            ServiceTokens tokens,
            Locks locks,
            TransactionOperations transaction,
            @Value("${roadbook.gateway.services.dashboard}") URI dashboard) {
        return new DeedRelay(deeds, tokens, locks, transaction, dashboard);
    }

    @Bean
    Ticker deedTicker(DeedRelay relay, DeedProperties properties) {
        return new Ticker("deed-relay", properties.pause(), relay::tell);
    }

    @Bean
    MeterBinder deedMeters(Deeds deeds) {
        return registry -> Gauge.builder("roadbook.deeds.waiting", deeds, Deeds::waiting)
                .description("What was done and the activity log does not have yet")
                .register(registry);
    }
}
