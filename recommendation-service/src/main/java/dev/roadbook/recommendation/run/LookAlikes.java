package dev.roadbook.recommendation.run;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which products an account never bought accounts with such baskets buy. */
@Component
public class LookAlikes {

    private final JdbcClient jdbc;

    LookAlikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Item codes by the latest run that knows the account, the best first; none without one. */
    public List<String> of(String account) {
        return jdbc.sql("""
                        select explored.product ->> 'sku'
                        from (
                            select x.inputs
                            from recommended_account x
                                join recommendation_run r on r.id = x.run_id and r.completed_at is not null
                            where x.account_id = :account
                            order by r.position desc
                            limit 1
                        ) as latest
                            cross join json_array_elements(latest.inputs -> 'buyer' -> 'explores')
                                with ordinality as explored (product, place)
                        order by explored.place
                        """).param("account", account).query(String.class).list();
    }
}
