package dev.roadbook.platform.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Looks at the database server before migrations do. */
@AutoConfiguration(beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
class DatabaseAutoConfiguration {

    @Bean
    LeastPostgres leastPostgres() {
        return new LeastPostgres(LeastPostgres.VERSION);
    }
}
