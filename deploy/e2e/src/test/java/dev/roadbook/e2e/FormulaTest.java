package dev.roadbook.e2e;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * The accounts, each with the formulas over its raw order lines beside what the product says of it.
 *
 * <p>Comes after all other stories, whose accounts are recomputed as well: the demo's sales would change what they expect.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FormulaTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Of all classes: what was read by one set of yardsticks, with the demo's sales among them. */
    private static List<Account> loaded = List.of();

    final Product product = Product.running();
    final LocalDate today = product.today();
    final Visitor manager = product.visitor().signIn("manager", "manager123");
    List<Account> accounts = List.of();

    /**
     * An account.
     *
     * @param ours the formulas over its raw lines
     * @param known its prediction
     * @param shown its row in the list of accounts
     * @param years its revenue by year
     * @param coverage what it carries
     */
    record Account(String id, Formulas ours, Said known, Said shown, Said years, Said coverage) {

        StandingFormulas standing() {
            return new StandingFormulas(ours);
        }
    }

    @BeforeAll
    void theDemoIsLoaded() throws Exception {
        if (loaded.isEmpty()) {
            var demo = new Demo(product);
            demo.load(TestForm.rounds(200, 1_000));
            loaded = await().atMost(PATIENCE)
                    .until(() -> readByOneSetOfYardsticks(demo), Optional::isPresent)
                    .orElseThrow();
        }
        accounts = loaded;
    }

    private Optional<List<Account>> readByOneSetOfYardsticks(Demo demo) {
        long yardsticks = demo.yardsticks();
        var read = read();
        return demo.isSettled() && demo.yardsticks() == yardsticks ? Optional.of(read) : Optional.empty();
    }

    private List<Account> read() {
        var shown = byAccount("/api/strategic/accounts");
        var coverage = byAccount("/api/recommendations");
        return RawSales.of(product.databases().of(Service.INGESTION), today).entrySet().stream()
                .map(entry -> {
                    var id = entry.getKey();
                    return new Account(
                            id,
                            new Formulas(entry.getValue(), today),
                            Said.by(manager, "/api/predictions/" + id),
                            Objects.requireNonNull(shown.get(id), id),
                            Said.by(manager, "/api/strategic/accounts/" + id + "/revenue"),
                            Objects.requireNonNull(coverage.get(id), id));
                })
                .toList();
    }

    private Map<String, Said> byAccount(String list) {
        return Said.all(manager, list).stream()
                .collect(toMap(item -> Objects.requireNonNull(item.text("account_id")), item -> item));
    }

    /** The account's own median gap, else the median of all accounts'. */
    double typicalGap(Account account) {
        var own = account.ours().medianGap();
        return own == null
                ? Formulas.median(accounts.stream()
                                .map(each -> each.ours().medianGap())
                                .filter(Objects::nonNull)
                                .toList())
                        .doubleValue()
                : own.doubleValue();
    }

    static boolean isActive(Account account) {
        return isStanding(account, "ACTIVE");
    }

    static boolean isStanding(Account account, String standing) {
        return standing.equals(account.known().text("presence/standing"));
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2);
    }

    static BigDecimal number(long whole) {
        return BigDecimal.valueOf(whole);
    }

    static BigDecimal rounded(double number, int decimals) {
        return new BigDecimal(number).round(new MathContext(12)).setScale(decimals, HALF_UP);
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "nothing" : number.stripTrailingZeros().toPlainString();
    }

    void same(String what, Function<Formulas, @Nullable BigDecimal> ours, String path) {
        each(
                what,
                account -> plain(ours.apply(account.ours())),
                account -> plain(account.known().number(path)));
    }

    void each(String what, Function<Account, @Nullable Object> ours, Function<Account, @Nullable Object> theirs) {
        var differences = new ArrayList<String>();
        for (var account : accounts) {
            var one = ours.apply(account);
            var other = theirs.apply(account);
            if (!Objects.equals(one, other)) {
                differences.add("%s: %s, but %s is said".formatted(account.id(), one, other));
            }
        }
        assertThat(differences).as("%s of %d accounts", what, accounts.size()).isEmpty();
    }

    void all(String law, Predicate<Account> holds) {
        assertThat(accounts.stream().filter(holds.negate()).map(account -> account.id() + " " + account.known()))
                .as(law)
                .isEmpty();
    }
}
