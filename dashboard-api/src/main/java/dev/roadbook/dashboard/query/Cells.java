package dev.roadbook.dashboard.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a result row in the types we think in.
 *
 * @param row the row
 */
public record Cells(ResultSet row) {

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public @Nullable Double number(String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    public @Nullable Integer whole(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public @Nullable BigDecimal money(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    public BigDecimal amount(String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }

    public @Nullable LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public @Nullable Instant instant(String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public @Nullable UUID id(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
