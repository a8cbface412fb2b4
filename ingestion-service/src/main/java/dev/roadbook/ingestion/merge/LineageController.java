package dev.roadbook.ingestion.merge;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a store is in an account. A representative sees the accounts they look after. */
@RestController
@AnyRole
class LineageController {

    private static final int MOST_MERGES = 100;

    /** An account's own and those of accounts that stand under it. */
    private static final String HERE = "(select id from account where id = :account or survivor_id = :account)";

    private final JdbcClient jdbc;
    private final SqlList<MergeView> merges;

    LineageController(JdbcClient jdbc, SqlList<MergeView> merges) {
        this.jdbc = jdbc;
        this.merges = merges;
    }

    private record Known(
            String name,
            @Nullable String survivorId,
            @Nullable String survivorName) {}

    /** How files spelled an account, and what people merged into it, with who, when and why. */
    @GetMapping("/api/accounts/{id}/lineage")
    LineageView lineage(@PathVariable String id, Caller caller) {
        var account = jdbc.sql("""
                        select a.name, a.survivor_id, s.name as survivor_name
                        from account a
                        left join account s on s.id = a.survivor_id
                        where a.id = :account and (cast(:rep as text) is null or a.rep_id = :rep)
                        """)
                .param("account", id)
                .param("rep", caller.repScope().orElse(null))
                .query(Known.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
        return new LineageView(id, account.name, account.survivorId, account.survivorName, spellings(id), merges(id));
    }

    private List<LineageView.Spelling> spellings(String id) {
        return jdbc.sql("""
                        select s.account_id,
                            case
                                when s.account_id ~ '_LOC_[0-9A-F]{12}$' and coalesce(s.ship_to, '') = '' then 'ADDRESS'
                                when s.account_id ~ '_NAME_[0-9A-F]{12}$' and coalesce(s.ship_to, '') = '' then 'NAME'
                                else 'SHIP_TO'
                            end as rule,
                            s.card_code, s.ship_to, s.name, s.address_line, s.postal_code, s.city, s.source, s.first_day,
                            s.batch_id, b.file_name
                        from account_spelling s
                        join batch b on b.id = s.batch_id
                        where s.account_id in %s
                        order by s.account_id <> :account, s.account_id, s.first_day desc, s.fingerprint
                        limit 200
                        """.formatted(HERE))
                .param("account", id)
                .query(LineageView.Spelling.class)
                .list();
    }

    private List<MergeView> merges(String id) {
        return merges
                .everything()
                .within("(m.account_id in %1$s or m.into_id in %1$s)".formatted(HERE), "account", id)
                .rows()
                .stream()
                .limit(MOST_MERGES)
                .toList();
    }
}
