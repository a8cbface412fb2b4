package dev.roadbook.platform.clock;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its clock. */
@AutoConfiguration
@EnableConfigurationProperties(RoadbookProperties.class)
class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(RoadbookProperties properties) {
        var clock = Clock.system(properties.zone());
        var shift = properties.clockShiftFile();
        return shift == null || shift.toString().isEmpty() ? clock : new ShiftedClock(clock, shift);
    }
}
