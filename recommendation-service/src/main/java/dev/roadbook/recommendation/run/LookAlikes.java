package dev.roadbook.recommendation.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which products accounts never bought accounts with such baskets buy. */
@Component
public class LookAlikes {

    private final JdbcClient jdbc;

    LookAlikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Item codes by the latest run that knows the account, the best first; accounts without one are absent. */
    public Map<String, List<String>> of(Collection<String> accounts) {
        return jdbc
                .sql("""
                        select account.account_id, explored.product ->> 'sku' as sku
                        from unnest(:accounts::text[]) as account (account_id)
                            cross join lateral (
                                select x.inputs
                                from recommended_account x
                                    join recommendation_run r on r.id = x.run_id and r.completed_at is not null
                                where x.account_id = account.account_id
                                order by r.position desc
                                limit 1
                            ) as latest
                            cross join json_array_elements(latest.inputs -> 'buyer' -> 'explores')
                                with ordinality as explored (product, place)
                        order by account.account_id, explored.place
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("account_id"), row.getString("sku")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
