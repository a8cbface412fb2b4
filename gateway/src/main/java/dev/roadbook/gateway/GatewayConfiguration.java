package dev.roadbook.gateway;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GatewayConfiguration {

    /** Real time: sessions, keys and tokens know no business day, and no rehearsal moves them. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
