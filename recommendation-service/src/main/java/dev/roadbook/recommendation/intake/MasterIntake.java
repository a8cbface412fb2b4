package dev.roadbook.recommendation.intake;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.recommendation.account.AccountFact;
import dev.roadbook.recommendation.account.Accounts;
import dev.roadbook.recommendation.account.PredictedChange;
import dev.roadbook.recommendation.account.PredictionFact;
import dev.roadbook.recommendation.catalogue.ProductFact;
import dev.roadbook.recommendation.catalogue.Products;
import dev.roadbook.recommendation.market.MarketContent;
import dev.roadbook.recommendation.market.Markets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies what is said of accounts and products, and tells whom it concerns. */
@Component
class MasterIntake {

    private static final Set<AccountStatus> GONE = EnumSet.of(AccountStatus.MERGED, AccountStatus.ARCHIVED);

    private final Accounts accounts;
    private final Products products;
    private final Markets markets;
    private final List<AccountFollower> followers;
    private final TransactionTemplate transaction;

    MasterIntake(
            Accounts accounts,
            Products products,
            Markets markets,
            List<AccountFollower> followers,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.products = products;
        this.markets = markets;
        this.followers = followers;
        this.transaction = transaction;
    }

    void accounts(List<Delivery> deliveries) {
        var facts = deliveries.stream()
                .map(delivery -> fact((AccountChanged) delivery.event()))
                .toList();
        tell(() -> accounts.apply(facts));
    }

    void predictions(List<Delivery> deliveries) {
        var facts = deliveries.stream()
                .map(delivery -> fact((PredictionsUpdated) delivery.event()))
                .toList();
        tell(() -> concerned(applied(facts)));
    }

    /** In the same transaction, since what was applied is no change any more when it comes again. */
    private void tell(Supplier<Set<String>> applied) {
        var concerned = Objects.requireNonNull(transaction.execute(_ -> {
            var accountIds = applied.get();
            followers.forEach(follower -> follower.concerned(accountIds));
            return accountIds;
        }));
        followers.forEach(follower -> follower.bringUp(concerned));
    }

    private List<PredictedChange> applied(List<PredictionFact> facts) {
        var changes = accounts.applyPredictions(facts);
        if (changes.stream()
                .anyMatch(change -> change.movesSegment() && change.former().isEmpty())) {
            markets.requestRefreshWhenSettled();
        }
        return changes;
    }

    /** Those whose order moves, or whose suggestions speak of accounts like them; the next snapshot concerns everybody. */
    private Set<String> concerned(List<PredictedChange> changes) {
        return markets.current().stream()
                .flatMap(market ->
                        changes.stream().filter(change -> change.movesOrder() || movesAmong(market.content(), change)))
                .map(PredictedChange::accountId)
                .collect(Collectors.toSet());
    }

    private static boolean movesAmong(MarketContent market, PredictedChange change) {
        return change.movesSegment() && (market.knows(change.former()) || market.knows(change.present()));
    }

    void products(List<Delivery> deliveries) {
        var facts = deliveries.stream()
                .map(delivery -> fact((ProductChanged) delivery.event()))
                .toList();
        transaction.executeWithoutResult(_ -> {
            var changed = products.apply(facts);
            if (concernsTheTop(changed)) {
                markets.requestRefresh();
            }
        });
        followers.forEach(AccountFollower::wake);
    }

    private boolean concernsTheTop(Set<String> changed) {
        return markets.current()
                .filter(market -> market.content().skus().stream().anyMatch(changed::contains))
                .isPresent();
    }

    private static AccountFact fact(AccountChanged event) {
        return new AccountFact(
                event.getAccountId(),
                event.getRevision(),
                event.getName(),
                named(event.getRepId()),
                named(event.getRegion()),
                named(event.getChain()),
                named(event.getEmail()) != null,
                !GONE.contains(event.getStatus()));
    }

    /** An empty id is nobody's, so that no scope ever matches it; an empty word says nothing either. */
    private static @Nullable String named(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static PredictionFact fact(PredictionsUpdated event) {
        var rfm = event.getRfm();
        var gap = event.getMedianIntervalDays();
        return new PredictionFact(
                event.getAccountId(),
                rfm == null ? "" : rfm.getSegment(),
                event.getOccurredAt(),
                event.getNextExpectedPurchaseDate(),
                gap == null ? null : BigDecimal.valueOf(gap));
    }

    private static ProductFact fact(ProductChanged event) {
        return new ProductFact(
                event.getSku(),
                event.getRevision(),
                event.getName(),
                named(event.getCategory()),
                named(event.getFamily()),
                named(event.getGrape()),
                named(event.getColour()),
                named(event.getSugar()),
                event.getPrice(),
                named(event.getCurrency()),
                event.getDiscontinued(),
                event.getInStock());
    }
}
