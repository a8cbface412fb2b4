package dev.roadbook.prediction.catalogue;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of accounts. */
@Component
class AccountListener {

    private final Deliveries deliveries;
    private final Accounts accounts;

    AccountListener(Deliveries deliveries, Accounts accounts) {
        this.deliveries = deliveries;
        this.accounts = accounts;
    }

    @KafkaListener(id = "prediction.accounts", topics = Topics.ACCOUNTS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch ->
                        accounts.keep(batch.stream().map(AccountListener::facts).toList()));
    }

    private static AccountFacts facts(Delivery delivery) {
        if (delivery.event() instanceof AccountChanged account) {
            return new AccountFacts(
                    account.getAccountId(),
                    account.getRevision(),
                    account.getName(),
                    account.getRepId(),
                    account.getCurrency(),
                    account.getStatus() == AccountStatus.MERGED,
                    account.getStatus() == AccountStatus.ARCHIVED);
        }
        throw new IllegalArgumentException(
                "not an account: " + delivery.event().getSchema().getFullName());
    }
}
