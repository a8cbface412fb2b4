package dev.roadbook.gateway.activity;

import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.activity.ToldDeed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was done and is not told yet. */
@Repository
public class Deeds {

    private static final String ITSELF = "gateway";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Deeds(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds what whoever is signed in does to the transaction that does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String kind, String text, Object thing) {
        add(deed(kind, text, thing));
    }

    /** The same, where one value may have taken the place of another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String kind, String text, Object thing, String before, String after) {
        var deed = deed(kind, text, thing);
        add(before.equals(after) ? deed : deed.replacing(before, after));
    }

    /** The first users are added by the gateway itself. */
    private static Deed deed(String kind, String text, Object thing) {
        var identity = IdentityToken.current();
        var deed = Deed.of(identity.map(Identity::username).orElse(ITSELF), kind, text)
                .to(thing.toString());
        return identity.map(Identity::credential).orElse(null) instanceof Credential.Key key
                ? deed.with("api_key", key.id())
                : deed;
    }

    private void add(Deed deed) {
        var told = new ToldDeed(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS), deed);
        jdbc.sql("insert into deed (id, told) values (:id, cast(:told as jsonb))")
                .param("id", told.id())
                .param("told", json.writeValueAsString(told))
                .update();
    }

    /** A deed as it is kept: JSON. */
    record Kept(UUID id, String told) {}

    List<Kept> oldest(int count) {
        return jdbc.sql("select id, cast(told as text) as told from deed order by position limit :count")
                .param("count", count)
                .query(Kept.class)
                .list();
    }

    void forget(List<Kept> deeds) {
        jdbc.sql("delete from deed where id = any (:ids)")
                .param("ids", deeds.stream().map(Kept::id).toArray(UUID[]::new))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from deed").query(Long.class).single();
    }
}
