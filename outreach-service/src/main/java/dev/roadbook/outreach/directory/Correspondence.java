package dev.roadbook.outreach.directory;

import dev.roadbook.outreach.consent.EmailAddress;
import java.util.List;
import java.util.Optional;
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

    public Optional<Rep> repOf(String accountId) {
        return jdbc.sql("""
                        select r.name, r.email
                        from account a
                        join rep r using (rep_id)
                        where a.account_id = :account and r.active
                        """).param("account", accountId).query(Rep.class).optional();
    }

    /** The best products the account does not carry and that can be had. */
    public List<Suggestion> suggestionsFor(String accountId, int most) {
        return jdbc.sql("""
                        select g.gap ->> 'sku' as sku,
                               coalesce(p.name, g.gap ->> 'name', g.gap ->> 'sku') as name,
                               g.gap ->> 'reason' as reason
                        from suggestion s
                        cross join jsonb_array_elements(s.gaps) with ordinality as g (gap, place)
                        left join product p on p.sku = g.gap ->> 'sku'
                        where s.account_id = :account and coalesce(p.available, true)
                        order by g.place
                        limit :most
                        """)
                .param("account", accountId)
                .param("most", most)
                .query(Suggestion.class)
                .list();
    }
}
