package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.BatchFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how files spelled accounts, so that a person can see why lines came to stand where they do. */
@Component
class Spellings {

    private static final int KEPT_OF_AN_ACCOUNT = 50;

    private final JdbcClient jdbc;

    Spellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was not known of accepted lines' accounts, which must be there. */
    void keep(BatchFile file) {
        jdbc.sql("""
                        with said as (
                            select distinct coalesce(said_as, account_id) as id from staged_line),
                        spelled as (
                            select distinct on (id, fingerprint) id, fingerprint, card_code, ship_to, name, address_line,
                                postal_code, city, seen_on
                            from staged_account
                            join said using (id)
                            cross join lateral (
                                select cast(md5(cast(row(card_code, ship_to, name, address_line, postal_code, city) as text))
                                    as uuid) as fingerprint) f
                            order by id, fingerprint, seen_on desc),
                        news as (
                            select s.*, row_number() over (partition by id order by seen_on desc, fingerprint) as place
                            from spelled s
                            where not exists (
                                select from account_spelling k where k.account_id = s.id and k.fingerprint = s.fingerprint))
                        insert into account_spelling (account_id, fingerprint, source, card_code, ship_to, name,
                            address_line, postal_code, city, first_day, batch_id)
                        select id, fingerprint, :source, card_code, ship_to, name, address_line, postal_code, city, seen_on,
                            :batchId
                        from news
                        where place + (select count(*) from account_spelling k where k.account_id = id) <= :kept
                        on conflict do nothing
                        """)
                .param("source", file.source())
                .param("batchId", file.batchId())
                .param("kept", KEPT_OF_AN_ACCOUNT)
                .update();
    }
}
