package dev.roadbook.ingestion.account;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountProfile;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.PostalAddress;
import dev.roadbook.platform.kafka.EventIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of accounts as events; an id follows from key and revision. */
public final class AccountEvents {

    /** What {@link #of} reads. */
    public static final String SELECT = """
            select a.id, a.card_code, a.ship_to, a.rep_id, a.currency, a.survivor_id, a.archived_at, a.revision,
                a.updated_at, p.*
            from account a
            join account_profile p on p.account_id = a.id
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
                .setStatus(status(row))
                .setMergedInto(row.getString("survivor_id"))
                .setProfile(profile(row))
                .build();
    }

    private static AccountStatus status(ResultSet row) throws SQLException {
        if (row.getString("survivor_id") != null) {
            return AccountStatus.MERGED;
        }
        return row.getString("archived_at") == null ? AccountStatus.ACTIVE : AccountStatus.ARCHIVED;
    }

    private static @Nullable AccountProfile profile(ResultSet row) throws SQLException {
        if (row.getString("customer_id") == null && row.getString("hands") == null) {
            return null;
        }
        return AccountProfile.newBuilder()
                .setPhone(row.getString("phone"))
                .setSegment(row.getString("segment"))
                .setInterests(texts(row, "interests"))
                .setPainPoints(texts(row, "pain_points"))
                .setBuyingBehavior(row.getString("buying_behavior"))
                .setPreferredContactTime(row.getString("preferred_contact_time"))
                .setLanguage(row.getString("language"))
                .setEngagementScore(row.getBigDecimal("engagement_score"))
                .setResponseRate(row.getBigDecimal("response_rate"))
                .setLastContactOn(row.getObject("last_contact_on", LocalDate.class))
                .setCustomerSince(row.getObject("customer_since", LocalDate.class))
                .build();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }
}
