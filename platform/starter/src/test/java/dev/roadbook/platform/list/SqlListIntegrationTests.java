package dev.roadbook.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.Role;
import dev.roadbook.testkit.RoadbookTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;

@RoadbookTest(classes = SampleService.class, properties = "roadbook.outbox.poll-interval=1h")
class SqlListIntegrationTests {

    private static final Caller MANAGER = new Caller("maria", Set.of(Role.MANAGER), Optional.empty());
    private static final Caller REP = new Caller("rita", Set.of(Role.REP), Optional.of("R1"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lists lists;

    enum Colour {
        RED,
        WHITE
    }

    record Wine(
            UUID wineId,
            String name,
            @Nullable String repId,
            Colour colour,
            List<Colour> tones,
            @Nullable BigDecimal price,
            @Nullable Integer rank,
            int stock,
            LocalDate pickedOn,
            Instant updatedAt) {}

    SqlList<Wine> wines;

    @BeforeEach
    void fill() {
        jdbc.sql("drop table if exists wine").update();
        jdbc.sql("""
                        create table wine (wine_id uuid primary key, name text, rep_id text, colour text, tones text[],
                            price numeric, rank int, stock bigint, picked_on date, updated_at timestamptz)
                        """).update();
        jdbc.sql("""
                        insert into wine values
                            (:a, 'Brut 100%', 'R1', 'WHITE', '{WHITE}', 12.50, 2, 5, '2026-01-01', '2026-02-01Z'),
                            (:b, 'Brut 100 years', null, 'WHITE', '{WHITE,RED}', null, null, 6, '2026-01-02', '2026-02-02Z'),
                            (:c, '=cmd()', 'R2', 'RED', '{}', 8.00, 1, 7, '2026-01-03', '2026-02-03Z')
                        """).param("a", id(1)).param("b", id(2)).param("c", id(3)).update();
        wines = declared().scope("w.rep_id = :rep").build();
    }

    private ListDeclaration<Wine> declared() {
        return lists.of(Wine.class, "wines.csv")
                .columns(
                        "w.wine_id, w.name, w.rep_id, w.colour, w.tones, w.price, w.rank, w.stock, w.picked_on, w.updated_at")
                .from("wine w")
                .where("w.stock < :limit")
                .knowing(() -> Map.of("limit", 100))
                .search("w.name")
                .filter("colour", Filter.lowerCase("w.colour", Colour.class))
                .filter("from", Filter.from("w.picked_on"))
                .filter("id", Filter.uuid("w.wine_id"))
                .filter("updated_since", Filter.since("w.updated_at"))
                .sort("price", "w.price")
                .sort("picked_on", "w.picked_on")
                .order("-picked_on")
                .key("w.wine_id");
    }

    @Test
    void readsEveryTypeOfCell() {
        assertThat(wines.find(id(2), MANAGER))
                .hasValue(new Wine(
                        id(2),
                        "Brut 100 years",
                        null,
                        Colour.WHITE,
                        List.of(Colour.WHITE, Colour.RED),
                        null,
                        null,
                        6,
                        LocalDate.of(2026, 1, 2),
                        Instant.parse("2026-02-02T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "q, 100%, 1",
        "q, BRUT, 2 1",
        "q, _, ''",
        "colour, red, 3",
        "from, 2026-01-02, 3 2",
        "id, 00000000-0000-0000-0000-000000000002, 2",
        "updated_since, 2026-02-03, 3",
        "sort, price, 3 1 2",
        "sort, -price, 1 3 2",
        "size, 2, 3 2"
    })
    void findsWhatIsAskedFor(String name, String value, String expected) {
        assertThat(numbers(ask(MANAGER, name, value).rows())).isEqualTo(expected);
    }

    @Test
    void countsAllPages() {
        var page = ask(MANAGER, "size", "1", "page", "1").page();

        assertThat(numbers(page.items())).isEqualTo("2");
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void findsAPageByItsKeysAlike() {
        wines = declared().keysFirst().open().build();

        assertThat(numbers(ask(REP, "size", "1", "page", "1", "sort", "price").rows()))
                .isEqualTo("1");
    }

    @Test
    void showsARepresentativeTheirOwnOnly() {
        assertThat(ask(REP).page().total()).isEqualTo(1);
        assertThat(wines.find(id(1), REP)).isPresent();
        assertThat(wines.find(id(3), REP)).isEmpty();
    }

    @Test
    void staysWithinFurtherBounds() {
        assertThat(numbers(ask(MANAGER).within("w.stock > :least", "least", 5).rows()))
                .isEqualTo("3 2");
    }

    @Test
    void countsEachChoiceWhicheverWasMade() {
        assertThat(ask(MANAGER, "colour", "red").tally("colour").counts())
                .containsExactly(Map.entry("red", 1L), Map.entry("white", 2L));
    }

    @Test
    void refusesAChoiceThereIsNot() {
        assertThatThrownBy(() -> ask(MANAGER, "colour", "blue")).hasMessageContaining("valid are red, white");
    }

    @Test
    void tellsWhatItMayBeAsked() {
        assertThat(wines.sorts()).containsExactly("price", "picked_on");
        assertThat(wines.filters().keySet()).containsExactly("colour", "from", "id", "updated_since");
        assertThat(wines.order()).isEqualTo("-picked_on");
        assertThat(wines.filters()).hasEntrySatisfying("colour", filter -> {
            assertThat(filter.type()).isEqualTo(Filter.Type.CHOICE);
            assertThat(filter.values()).containsExactly("red", "white");
        });
    }

    @Test
    void exportsEveryRowWithoutFormulas() throws IOException {
        var response = new MockHttpServletResponse();

        ask(MANAGER, "size", "1").export(response);

        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getContentAsString()).isEqualToNormalizingNewlines("""
                        wine_id,name,rep_id,colour,tones,price,rank,stock,picked_on,updated_at
                        %s,'=cmd(),R2,RED,,8.00,1,7,2026-01-03,2026-02-03T00:00:00Z
                        %s,Brut 100 years,,WHITE,WHITE RED,,,6,2026-01-02,2026-02-02T00:00:00Z
                        %s,Brut 100%%,R1,WHITE,WHITE,12.50,2,5,2026-01-01,2026-02-01T00:00:00Z
                        """.formatted(id(3), id(2), id(1)));
    }

    @Test
    void doesNotForgetTheScope() {
        var undecided = declared();

        assertThatThrownBy(undecided::build).hasMessageContaining("a scope or is open to all");
    }

    @Test
    void refusesToBeOrderedByWhatItDoesNotKnow() {
        var mistyped = declared().open().order("-pickd_on");

        assertThatThrownBy(mistyped::build).hasMessageContaining("no sort");
    }

    private Listing<Wine> ask(Caller caller, String... pairs) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return wines.ask(parameters, caller);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static String numbers(List<Wine> wines) {
        return String.join(
                " ",
                wines.stream()
                        .map(wine -> Long.toString(wine.wineId().getLeastSignificantBits()))
                        .toList());
    }
}
