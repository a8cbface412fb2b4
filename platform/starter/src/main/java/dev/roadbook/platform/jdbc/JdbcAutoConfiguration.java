package dev.roadbook.platform.jdbc;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service with a database its locks. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
class JdbcAutoConfiguration {

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    Locks locks(JdbcClient jdbc, DataSource database) {
        return new Locks(jdbc, database);
    }
}
