package dev.roadbook.ingestion.master;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of master data. */
@Configuration(proxyBeanMethods = false)
class MasterData {

    private static final Filter CHANGED = Filter.since("updated_at");

    @Bean
    SqlList<CustomerView> customers(Lists lists) {
        return lists.of(CustomerView.class, "customers.csv")
                .columns("""
                        id as account_id, card_code, name, chain, address_line, city, state, postal_code, country,
                            region, ship_to, email, rep_id, currency, seen_on, revision, updated_at
                        """)
                .from("account")
                .scope("rep_id = :rep")
                .search("name", "id", "city", "email")
                .filter("rep", Filter.equal("rep_id"))
                .filter("chain", Filter.equal("chain"))
                .filter("region", Filter.equal("region"))
                .filter("updated_since", CHANGED)
                .sort("name", "lower(name)")
                .sort("city", "lower(city)")
                .sort("rep_id", "rep_id")
                .sort("updated_at", "updated_at")
                .key("id")
                .build();
    }

    @Bean
    SqlList<ProductView> products(Lists lists) {
        return lists.of(ProductView.class, "products.csv")
                .columns("""
                        sku, name, category, family, grape, colour, sugar, price, currency, discontinued, in_stock,
                            revision, updated_at
                        """)
                .from("product")
                .open()
                .search("name", "sku")
                .filter("family", Filter.equal("family"))
                .filter("category", Filter.equal("category"))
                .filter("updated_since", CHANGED)
                .sort("name", "lower(name)")
                .sort("sku", "sku")
                .sort("family", "lower(family)")
                .key("sku")
                .build();
    }

    @Bean
    SqlList<AgentView> agents(Lists lists) {
        return lists.of(AgentView.class, "agents.csv")
                .columns("""
                        id as rep_id, name, email, region, active, revision, updated_at,
                            (select count(*) from account where account.rep_id = rep.id) as accounts
                        """)
                .from("rep")
                .scope("id = :rep")
                .search("name", "id")
                .filter("region", Filter.equal("region"))
                .filter("updated_since", CHANGED)
                .sort("name", "lower(name)")
                .sort("rep_id", "id")
                .key("id")
                .build();
    }
}
