package dev.roadbook.ingestion.master;

import java.util.List;
import java.util.Map;

/** The lists of master data. */
final class MasterData {

    static final MasterList<CustomerView> CUSTOMERS = new MasterList<>(
            CustomerView.class,
            """
            select id as account_id, card_code, name, chain, address_line, city, state, postal_code, country, region,
                ship_to, email, rep_id, currency, seen_on, revision, updated_at
            from account
            """,
            List.of("name", "id", "city", "email"),
            Map.of("rep", "rep_id", "chain", "chain", "region", "region"),
            Map.of("name", "lower(name)", "city", "lower(city)", "rep_id", "rep_id", "updated_at", "updated_at"),
            "id");

    static final MasterList<ProductView> PRODUCTS = new MasterList<>(
            ProductView.class,
            """
            select sku, name, category, family, grape, colour, sugar, price, currency, discontinued, in_stock,
                revision, updated_at
            from product
            """,
            List.of("name", "sku"),
            Map.of("family", "family", "category", "category"),
            Map.of("name", "lower(name)", "sku", "sku", "family", "lower(family)"),
            "sku");

    static final MasterList<AgentView> AGENTS = new MasterList<>(
            AgentView.class,
            """
            select id as rep_id, name, email, region, active, revision, updated_at,
                (select count(*) from account where account.rep_id = rep.id) as accounts
            from rep
            """,
            List.of("name", "id"),
            Map.of("region", "region"),
            Map.of("name", "lower(name)", "rep_id", "id"),
            "id");

    private MasterData() {}
}
