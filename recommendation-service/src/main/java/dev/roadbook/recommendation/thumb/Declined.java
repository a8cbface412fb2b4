package dev.roadbook.recommendation.thumb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which products are not for which accounts. */
@Component
public class Declined {

    private final JdbcClient jdbc;
    private final ThumbProperties properties;

    Declined(JdbcClient jdbc, ThumbProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Item codes by account, of thumbs down that count on a day; accounts without one are absent. */
    public Map<String, Set<String>> on(LocalDate day, Collection<String> accounts) {
        return jdbc
                .sql("""
                        select distinct account_id, sku
                        from thumb
                        where account_id = any (:accounts) and direction = 'DOWN' and given_on <= :day and given_on > :before
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .param("day", day)
                .param("before", day.minusDays(properties.awayDays()))
                .query((row, _) -> Map.entry(row.getString("account_id"), row.getString("sku")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
