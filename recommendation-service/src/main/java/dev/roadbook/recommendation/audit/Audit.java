package dev.roadbook.recommendation.audit;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.profile.Rhythm;
import dev.roadbook.recommendation.scenario.Freshness;
import dev.roadbook.recommendation.scenario.Item;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges; a pure function of what it is given. */
public final class Audit {

    private static final int WHOLE = 100;

    private final Assortment assortment;
    private final RecommendationSettings settings;
    private final Policy policy;
    private final Freshness freshness;
    private final Map<Rule, Check> checks = new EnumMap<>(Rule.class);

    public Audit(Assortment assortment, RecommendationSettings settings, Policy policy) {
        this.assortment = assortment;
        this.settings = settings;
        this.policy = policy;
        this.freshness = new Freshness(settings, policy);
        checks.put(
                Rule.DISCONTINUED,
                (item, _, _) -> broken(assortment.get(item.sku()).discontinued()));
        checks.put(
                Rule.OUT_OF_STOCK,
                (item, _, _) -> broken(!assortment.get(item.sku()).inStock()));
        checks.put(Rule.BOUGHT_LATELY, (item, _, facts) -> boughtLately(item, facts));
        checks.put(Rule.DUPLICATE, (item, all, _) -> broken(isTwice(item, all)));
        checks.put(Rule.DECLINED, (item, _, facts) -> broken(facts.declined().contains(item.sku())));
        checks.put(Rule.ACCOUNT_GONE, (_, _, facts) -> broken(!facts.contact().active()));
        checks.put(Rule.UNSUBSCRIBED, (_, _, facts) -> broken(facts.contact().unsubscribed()));
        checks.put(Rule.MAILBOX_GONE, (_, _, facts) -> broken(facts.contact().bounced()));
        checks.put(
                Rule.SILENCE_WINDOW,
                (_, _, facts) -> lately(
                        facts.contact().writtenOn(), facts, settings.audit().silenceDays()));
        checks.put(
                Rule.NO_ADDRESS,
                (_, _, facts) -> broken(!Boolean.TRUE.equals(facts.contact().hasEmail())));
        checks.put(
                Rule.REPEATED,
                (item, _, facts) -> lately(
                        facts.left().get(item.sku()), facts, settings.audit().repeatedDays()));
        checks.put(Rule.PRICE_OUT_OF_BAND, (item, _, facts) -> priceOutOfBand(item, facts));
        checks.put(Rule.TOO_FEW_ORDERS, (_, _, facts) -> tooFewOrders(facts));
    }

    private interface Check {

        /** What is put into the words of the rule where it is broken; empty where it holds. */
        Optional<Map<String, String>> of(Item item, List<Item> all, Facts facts);
    }

    /** Judges one of all items that are recommended to an account. */
    public Verdict judge(Item item, List<Item> all, Facts facts) {
        var findings = List.of(Rule.values()).stream()
                .filter(rule -> rule.severity(policy) != Severity.NONE)
                .flatMap(
                        rule -> check(rule)
                                .of(item, all, facts)
                                .map(values -> new Finding(rule, rule.severity(policy), values))
                                .stream())
                .toList();
        int score = Math.max(0, WHOLE - findings.stream().mapToInt(this::points).sum());
        boolean isSafe = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return new Verdict(score, isSafe && score >= settings.audit().leastScore(policy), findings);
    }

    private Check check(Rule rule) {
        return Objects.requireNonNull(checks.get(rule), () -> "nothing checks " + rule);
    }

    private int points(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> settings.audit().errorPoints();
            case WARN -> settings.audit().warningPoints();
            case NONE -> 0;
        };
    }

    private Optional<Map<String, String>> boughtLately(Item item, Facts facts) {
        return facts.profile()
                .rhythm(item.sku())
                .filter(freshness::isBoughtLately)
                .map(Rhythm::daysSince)
                .map(days -> Map.of("days", days.toString()));
    }

    private static boolean isTwice(Item item, List<Item> all) {
        return all.stream().filter(other -> other.sku().equals(item.sku())).count() > 1;
    }

    /** A day after the one that is judged by is as late as can be. */
    private static Optional<Map<String, String>> lately(@Nullable LocalDate day, Facts facts, int within) {
        return Optional.ofNullable(day)
                .map(last -> Math.max(0, ChronoUnit.DAYS.between(last, facts.asOf())))
                .filter(days -> days < within)
                .map(days -> Map.of("days", days.toString()));
    }

    private Optional<Map<String, String>> priceOutOfBand(Item item, Facts facts) {
        var usual = facts.profile().unitPrice();
        var price = assortment.get(item.sku()).price();
        return usual == null || price == null || fits(price, usual)
                ? Optional.empty()
                : Optional.of(Map.of("price", price.toPlainString(), "usual_price", usual.toPlainString()));
    }

    private boolean fits(BigDecimal price, BigDecimal usual) {
        return price.compareTo(usual.multiply(settings.audit().priceFrom())) >= 0
                && price.compareTo(usual.multiply(settings.audit().priceTo())) <= 0;
    }

    private Optional<Map<String, String>> tooFewOrders(Facts facts) {
        int orders = facts.profile().orders();
        return orders < settings.audit().orders()
                ? Optional.of(Map.of("orders", String.valueOf(orders)))
                : Optional.empty();
    }

    private static Optional<Map<String, String>> broken(boolean isBroken) {
        return isBroken ? Optional.of(Map.of()) : Optional.empty();
    }
}
