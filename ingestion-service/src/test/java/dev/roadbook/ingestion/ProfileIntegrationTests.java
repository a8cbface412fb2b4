package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.profile.Profiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The profiles that are shipped, and the schema they are written by. */
@IngestionTest
class ProfileIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMA = text(new ClassPathResource("profiles/column-profile.schema.json"));
    private static final String VALID = """
            {"name": "shop", "fallback-encoding": "windows-1252", "decimal": ",", "grouping": ".", "dates": ["dd/MM/uuuu"],
             "columns": {"card-code": ["Client"], "sku": ["Article"], "ordered-on": ["Date"], "quantity": ["Nombre"],
                         "unit-price": ["Prix"]}}
            """;

    @Autowired
    Sender sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Profiles profiles;

    @Autowired
    Datasets datasets;

    record Line(String accountId, String sku, BigDecimal quantity, BigDecimal amount) {}

    static Stream<Resource> shipped() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:profiles/*.yaml"));
    }

    @ParameterizedTest
    @MethodSource
    void shipped(Resource profile) {
        assertThat(errors(JSON.writeValueAsString(new Yaml().<Map<String, Object>>load(text(profile)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "name": "shop"               | "name": "A shop"
                    "decimal": ","               | "decimal": ",,"
                    "decimal": ","               | "decimals": ","
                    "dates": ["dd/MM/uuuu"]      | "dates": []
                    "unit-price": ["Prix"]       | "price": ["Prix"]
                    "unit-price": ["Prix"]       | "city": ["Ville"]
                    "sku": ["Article"]           | "sku": []
                    "name": "shop"               | "name": "shop", "kind": "reps"
                    "name": "shop"               | "name": "shop", "kind": "prices"
                    "name": "shop"               | "name": "shop", "returns": {"kind": ["Avoir"]}
                    "name": "shop"               | "name": "shop", "default-currency": "euro"
                    """)
    void schemaFindsWhatIsWrong(String right, String wrong) {
        assertThat(errors(VALID)).isEmpty();
        assertThat(errors(VALID.replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, sales", "1, reps", "2, activities"})
    void schemaKnowsTheFieldsOfEveryKind(int place, String kind) {
        var columns = JSON.readTree(SCHEMA).at("/allOf/%d/then/properties/columns/properties".formatted(place));

        assertThat(columns.propertyNames())
                .containsExactlyInAnyOrderElementsOf(datasets.find(kind).orElseThrow().fields().stream()
                        .map(field -> field.name().replace('_', '-'))
                        .toList());
    }

    @Test
    void noProfileHasOneNameForTwoFields() {
        assertThat(profiles.shipped())
                .allSatisfy(profile -> assertThat(datasets.of(profile).fields().stream()
                                .flatMap(field -> profile.namesOf(field.name()).stream()
                                        .map(ProfileIntegrationTests::plain)
                                        .distinct()))
                        .as(profile.name())
                        .doesNotHaveDuplicates());
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    @Test
    void readsInvoicesAndCreditNotesOfAWinery() {
        var batch = leave("isavigne", """
                Type pièce;N° facture;N° ligne;Date facture;Code client;Nom;Adresse;Code postal;Ville;Code article;Désignation;Quantité;PU HT;Montant HT
                Facture;F1;1;02/11/2026;0411;Cave de l'Œuvre;1 rue du Chêne;69001;Lyon;CR-16;Crémant brut;12;8,50;1.102,00
                Facture;F1;2;02/11/2026;0411;Cave de l'Œuvre;1 rue du Chêne;69001;Lyon;CR-17;Crémant rosé;6;9,255;
                AVOIR;A1;1;03/11/26;0411;Cave de l'Œuvre;1 rue du Chêne;69001;Lyon;CR-16;Crémant brut;2;8,50;17,00
                avoir;A1;2;3/11/2026;0411;Cave de l'Œuvre;1 rue du Chêne;69001;Lyon;CR-17;Crémant rosé;-1;9,25;
                """);

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(lines("isavigne"))
                .extracting(
                        Line::sku,
                        line -> line.quantity().intValue(),
                        line -> line.amount().toPlainString())
                .containsExactly(
                        tuple("CR-16", -2, "-17.00"),
                        tuple("CR-17", -1, "-9.25"),
                        tuple("CR-16", 12, "1102.00"),
                        tuple("CR-17", 6, "55.53"));
        assertThat(jdbc.sql("select name from account where card_code = '0411'")
                        .query(String.class)
                        .single())
                .isEqualTo("Cave de l'Œuvre");
    }

    @Test
    void readsEntriesOfSalesAccounts() {
        var batch = leave("isacompta", """
                Date écriture;N° pièce;Ligne;Compte auxiliaire;Intitulé;Code produit;Libellé;Quantité;Montant HT;Sens
                02/11/2026;P1;1;C0412;Hôtel du Pré;BLE;Blé tendre;1 250,500;2 501,00;C
                03112026;P2;1;C0412;Hôtel du Pré;BLE;Blé tendre;50;100,00;D
                """);

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(lines("isacompta"))
                .extracting(
                        line -> line.quantity().toPlainString(),
                        line -> line.amount().toPlainString())
                .containsExactly(tuple("1250.500", "2501.00"), tuple("-50.000", "-100.00"));
    }

    private UUID leave(String source, String text) {
        return sender.leave(source, text.getBytes(Charset.forName("windows-1252")));
    }

    private List<Line> lines(String source) {
        return jdbc.sql("""
                        select account_id, sku, quantity, amount
                        from sales_line
                        where source = :source
                        order by document, line_number
                        """).param("source", source).query(Line.class).list();
    }

    private static List<String> errors(String profile) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA, InputFormat.JSON);
        return schema.validate(profile, InputFormat.JSON).stream()
                .map(Object::toString)
                .collect(Collectors.toList());
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
