package dev.roadbook.ingestion.account;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.PostalAddress;
import dev.roadbook.platform.kafka.EventIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Rows of accounts as events; an id follows from key and revision. */
public final class AccountEvents {

    /** What {@link #of} reads. */
    public static final String SELECT = """
            select id, card_code, name, chain, address_line, city, state, postal_code, country, region, ship_to,
                email, rep_id, currency, survivor_id, revision, updated_at
            from account
            """;

    /** What a batch changed. */
    public static final String OF_BATCH = SELECT + "where batch_id = ?";

    private AccountEvents() {}

    public static AccountChanged of(ResultSet row) throws SQLException {
        var address = PostalAddress.newBuilder()
                .setLine(row.getString("address_line"))
                .setCity(row.getString("city"))
                .setState(row.getString("state"))
                .setPostalCode(row.getString("postal_code"))
                .setCountry(row.getString("country"))
                .build();
        var survivor = row.getString("survivor_id");
        return AccountChanged.newBuilder()
                .setEventId(EventIds.of("account", row.getString("id"), row.getString("revision")))
                .setOccurredAt(row.getObject("updated_at", OffsetDateTime.class).toInstant())
                .setAccountId(row.getString("id"))
                .setRevision(row.getLong("revision"))
                .setCardCode(row.getString("card_code"))
                .setName(row.getString("name"))
                .setChain(row.getString("chain"))
                .setAddress(address)
                .setRegion(row.getString("region"))
                .setShipTo(row.getString("ship_to"))
                .setEmail(row.getString("email"))
                .setRepId(row.getString("rep_id"))
                .setCurrency(row.getString("currency"))
                .setStatus(survivor == null ? AccountStatus.ACTIVE : AccountStatus.MERGED)
                .setMergedInto(survivor)
                .build();
    }
}
