package dev.roadbook.ingestion.publish;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.MonthlyTarget;
import dev.roadbook.events.PostalAddress;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of master data as events; an id follows from key and revision. */
public final class MasterEvents {

    static final String SELECT_REP = """
            select id, name, email, region, active, revision, updated_at, target_months, target_amounts,
                target_currencies
            from rep
            left join lateral (
                select array_agg(from_month order by from_month) as target_months,
                    array_agg(amount order by from_month) as target_amounts,
                    array_agg(currency order by from_month) as target_currencies
                from rep_target
                where rep_target.rep_id = rep.id) target on true
            """;

    static final String SELECT_PRODUCT = """
            select sku, name, category, family, grape, colour, sugar, price, currency, discontinued, in_stock,
                revision, updated_at
            from product
            """;

    /** What {@link #account} reads. */
    public static final String SELECT_ACCOUNT = """
            select id, card_code, name, chain, address_line, city, state, postal_code, country, region, ship_to,
                email, rep_id, currency, revision, updated_at
            from account
            """;

    private MasterEvents() {}

    static RepChanged rep(ResultSet row) throws SQLException {
        return RepChanged.newBuilder()
                .setEventId(EventIds.of("rep", row.getString("id"), row.getString("revision")))
                .setOccurredAt(instant(row))
                .setRepId(row.getString("id"))
                .setRevision(row.getLong("revision"))
                .setName(row.getString("name"))
                .setEmail(row.getString("email"))
                .setRegion(row.getString("region"))
                .setActive(row.getBoolean("active"))
                .setMonthlyTargets(targets(row))
                .build();
    }

    private static List<MonthlyTarget> targets(ResultSet row) throws SQLException {
        var months = row.getArray("target_months");
        if (months == null) {
            return List.of();
        }
        var days = (Date[]) months.getArray();
        var amounts = (BigDecimal[]) row.getArray("target_amounts").getArray();
        var currencies = (String[]) row.getArray("target_currencies").getArray();
        return IntStream.range(0, days.length)
                .mapToObj(i -> MonthlyTarget.newBuilder()
                        .setFromMonth(days[i].toLocalDate())
                        .setAmount(amounts[i])
                        .setCurrency(currencies[i])
                        .build())
                .toList();
    }

    static ProductChanged product(ResultSet row) throws SQLException {
        return ProductChanged.newBuilder()
                .setEventId(EventIds.of("product", row.getString("sku"), row.getString("revision")))
                .setOccurredAt(instant(row))
                .setSku(row.getString("sku"))
                .setRevision(row.getLong("revision"))
                .setName(row.getString("name"))
                .setCategory(row.getString("category"))
                .setFamily(row.getString("family"))
                .setGrape(row.getString("grape"))
                .setColour(row.getString("colour"))
                .setSugar(row.getString("sugar"))
                .setPrice(row.getBigDecimal("price"))
                .setCurrency(row.getString("currency"))
                .setDiscontinued(row.getBoolean("discontinued"))
                .setInStock(row.getBoolean("in_stock"))
                .build();
    }

    public static AccountChanged account(ResultSet row) throws SQLException {
        var address = PostalAddress.newBuilder()
                .setLine(row.getString("address_line"))
                .setCity(row.getString("city"))
                .setState(row.getString("state"))
                .setPostalCode(row.getString("postal_code"))
                .setCountry(row.getString("country"))
                .build();
        return AccountChanged.newBuilder()
                .setEventId(EventIds.of("account", row.getString("id"), row.getString("revision")))
                .setOccurredAt(instant(row))
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
                .build();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("updated_at", OffsetDateTime.class).toInstant();
    }
}
