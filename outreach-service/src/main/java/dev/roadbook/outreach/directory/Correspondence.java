package dev.roadbook.outreach.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a mail to an account may mention. */
@Repository
public class Correspondence {

    private final JdbcClient jdbc;

    Correspondence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who looks after an account. */
    public record Rep(String name, @Nullable String email) {

        public @Nullable EmailAddress address() {
            return EmailAddress.parse(email).orElse(null);
        }
    }

    /**
     * A product to suggest.
     *
     * @param sku item code
     * @param name its name
     * @param reason why, in words
     */
    public record Suggestion(String sku, String name, String reason) {}

    /** By account; those that nobody looks after are left out. */
    public Map<String, Rep> repsOf(Collection<String> accountIds) {
        return jdbc
                .sql("""
                        select a.account_id, r.name, r.email
                        from account a
                        join rep r using (rep_id)
                        where a.account_id = any (:accounts) and r.active
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(row.getString("account_id"), new Rep(row.getString("name"), row.getString("email"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The best products that each account does not carry and that can be had; none where there are none. */
    public Map<String, List<Suggestion>> suggestionsFor(Collection<String> accountIds, int most) {
        return jdbc
                .sql("""
                        select s.account_id, best.sku, best.name, best.reason
                        from suggestion s
                        cross join lateral (
                            select g.gap ->> 'sku' as sku,
                                   coalesce(p.name, g.gap ->> 'name', g.gap ->> 'sku') as name,
                                   g.gap ->> 'reason' as reason, g.place
                            from jsonb_array_elements(s.gaps) with ordinality as g (gap, place)
                            left join product p on p.sku = g.gap ->> 'sku'
                            where coalesce(p.available, true)
                            order by g.place
                            limit :most) as best
                        where s.account_id = any (:accounts)
                        order by s.account_id, best.place
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> Map.entry(
                        row.getString("account_id"),
                        new Suggestion(row.getString("sku"), row.getString("name"), row.getString("reason"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
