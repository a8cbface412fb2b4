package dev.roadbook.platform.list;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a service with a database its lists; one-shot runs have them without anybody to ask. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
class ListAutoConfiguration {

    @Bean
    @ConditionalOnBean({JdbcClient.class, TransactionOperations.class})
    Lists lists(JdbcClient jdbc, TransactionOperations transactions) {
        return new Lists(jdbc, transactions);
    }
}
