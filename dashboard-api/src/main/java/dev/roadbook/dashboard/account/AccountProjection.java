package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.list.SearchText;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who an account is and who looks after it. */
@Component
class AccountProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("account_view", Row.class, "revision");

    private final JdbcClient jdbc;

    AccountProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> accountWrittenBy(SpecificRecord event) {
        return event instanceof AccountChanged account ? Optional.of(account.getAccountId()) : Optional.empty();
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(AccountChanged.class, deliveries, facts -> {
            var rows = facts.stream().map(fact -> Row.of(fact.event())).toList();
            changes.accounts(UPSERT.apply(jdbc, String.class, rows));
        });
    }

    private record Row(
            String accountId,
            String searchText,
            long revision,
            String name,
            String cardCode,
            @Nullable String chain,
            @Nullable String street,
            @Nullable String city,
            @Nullable String state,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String region,
            @Nullable String shipTo,
            @Nullable String email,
            @Nullable String repId,
            @Nullable String accountCurrency,
            boolean merged,
            boolean archived) {

        static Row of(AccountChanged event) {
            var address = Optional.ofNullable(event.getAddress());
            var city = address.map(each -> each.getCity()).orElse(null);
            return new Row(
                    event.getAccountId(),
                    SearchText.of(event.getName(), event.getAccountId(), event.getCardCode(), city, event.getChain()),
                    event.getRevision(),
                    event.getName(),
                    event.getCardCode(),
                    event.getChain(),
                    address.map(each -> each.getLine()).orElse(null),
                    city,
                    address.map(each -> each.getState()).orElse(null),
                    address.map(each -> each.getPostalCode()).orElse(null),
                    address.map(each -> each.getCountry()).orElse(null),
                    event.getRegion(),
                    event.getShipTo(),
                    event.getEmail(),
                    event.getRepId() == null || event.getRepId().isBlank() ? null : event.getRepId(),
                    event.getCurrency(),
                    event.getStatus() == AccountStatus.MERGED,
                    event.getStatus() == AccountStatus.ARCHIVED);
        }
    }
}
