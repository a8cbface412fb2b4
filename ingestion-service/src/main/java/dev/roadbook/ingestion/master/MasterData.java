package dev.roadbook.ingestion.master;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.SqlList;
import java.util.List;
import java.util.Map;

/** The lists of master data. */
final class MasterData {

    private static final Filter CHANGED = Filter.since("updated_at");

    static final SqlList<CustomerView> CUSTOMERS = new SqlList<>(
            CustomerView.class,
            """
            select id as account_id, card_code, name, chain, address_line, city, state, postal_code, country, region,
                ship_to, email, rep_id, currency, seen_on, revision, updated_at
            from account
            """,
            List.of("name", "id", "city", "email"),
            Map.of(
                    "rep", Filter.equal("rep_id"),
                    "chain", Filter.equal("chain"),
                    "region", Filter.equal("region"),
                    "updated_since", CHANGED),
            Map.of("name", "lower(name)", "city", "lower(city)", "rep_id", "rep_id", "updated_at", "updated_at"),
            "id");

    static final SqlList<ProductView> PRODUCTS = new SqlList<>(
            ProductView.class,
            """
            select sku, name, category, family, grape, colour, sugar, price, currency, discontinued, in_stock,
                revision, updated_at
            from product
            """,
            List.of("name", "sku"),
            Map.of("family", Filter.equal("family"), "category", Filter.equal("category"), "updated_since", CHANGED),
            Map.of("name", "lower(name)", "sku", "sku", "family", "lower(family)"),
            "sku");

    static final SqlList<AgentView> AGENTS = new SqlList<>(
            AgentView.class,
            """
            select id as rep_id, name, email, region, active, revision, updated_at,
                (select count(*) from account where account.rep_id = rep.id) as accounts
            from rep
            """,
            List.of("name", "id"),
            Map.of("region", Filter.equal("region"), "updated_since", CHANGED),
            Map.of("name", "lower(name)", "rep_id", "id"),
            "id");

    private MasterData() {}
}
