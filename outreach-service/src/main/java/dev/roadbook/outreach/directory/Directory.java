package dev.roadbook.outreach.directory;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.OrderLabel;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.events.SuggestedLine;
import dev.roadbook.events.SuggestedOrder;
import dev.roadbook.platform.jdbc.Upsert;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The newest of what the topics say; older news, and the same news again, change nothing. */
@Repository
class Directory {

    private static final Set<AccountStatus> GONE = EnumSet.of(AccountStatus.MERGED, AccountStatus.ARCHIVED);
    private static final Upsert<Account> ACCOUNTS = Upsert.into("account", Account.class, "revision");
    private static final Upsert<Country> COUNTRIES = Upsert.into("account_country", Country.class, "revision");
    private static final Upsert<Chain> CHAINS = Upsert.into("account_chain", Chain.class, "revision");
    private static final Upsert<Rep> REPS = Upsert.into("rep", Rep.class, "revision");
    private static final Upsert<Product> PRODUCTS = Upsert.into("product", Product.class, "revision");
    private static final Upsert<Suggestion> SUGGESTIONS =
            Upsert.into("suggestion", Suggestion.class, "as_of", "occurred_at");
    private static final Upsert<Quota> QUOTAS = Upsert.into("rep_quota", Quota.class, "measured_at");

    /** More than any mail shows. */
    private static final int GAPS_KEPT = 10;

    private static final int PRODUCTS_KEPT = 100;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void accounts(List<AccountChanged> events) {
        ACCOUNTS.apply(jdbc, String.class, events.stream().map(Account::of).toList());
    }

    @Transactional
    public void countries(List<AccountChanged> events) {
        COUNTRIES.apply(jdbc, String.class, events.stream().map(Country::of).toList());
    }

    @Transactional
    public void chains(List<AccountChanged> events) {
        CHAINS.apply(jdbc, String.class, events.stream().map(Chain::of).toList());
    }

    @Transactional
    public void reps(List<RepChanged> events) {
        REPS.apply(jdbc, String.class, events.stream().map(Rep::of).toList());
    }

    @Transactional
    public void products(List<ProductChanged> events) {
        PRODUCTS.apply(jdbc, String.class, events.stream().map(Product::of).toList());
    }

    @Transactional
    public void suggestions(List<RecommendationsUpdated> events) {
        SUGGESTIONS.apply(
                jdbc, String.class, events.stream().map(Suggestion::of).toList());
    }

    @Transactional
    public void performances(List<RepPerformanceUpdated> events) {
        QUOTAS.apply(jdbc, String.class, events.stream().map(Quota::of).toList());
    }

    private record Account(
            String accountId,
            long revision,
            @Nullable String name,
            @Nullable String email,
            @Nullable String repId,
            @Nullable String zone,
            boolean active) {

        static Account of(AccountChanged event) {
            return new Account(
                    event.getAccountId(),
                    event.getRevision(),
                    event.getName(),
                    event.getEmail(),
                    event.getRepId(),
                    event.getZone(),
                    !GONE.contains(event.getStatus()));
        }
    }

    private record Country(
            String accountId, long revision, @Nullable String country) {

        static Country of(AccountChanged event) {
            var address = event.getAddress();
            return new Country(
                    event.getAccountId(), event.getRevision(), address == null ? null : address.getCountry());
        }
    }

    private record Chain(
            String accountId, long revision, @Nullable String chain) {

        static Chain of(AccountChanged event) {
            return new Chain(event.getAccountId(), event.getRevision(), event.getChain());
        }
    }

    private record Rep(
            String repId,
            long revision,
            String name,
            @Nullable String email,
            boolean active) {

        static Rep of(RepChanged event) {
            return new Rep(event.getRepId(), event.getRevision(), event.getName(), event.getEmail(), event.getActive());
        }
    }

    private record Product(String sku, long revision, String name, boolean available) {

        static Product of(ProductChanged event) {
            return new Product(
                    event.getSku(),
                    event.getRevision(),
                    event.getName(),
                    event.getInStock() && !event.getDiscontinued());
        }
    }

    private record Suggestion(
            String accountId,
            LocalDate asOf,
            Instant occurredAt,
            List<Gap> gaps,
            @Nullable List<Ordered> nextOrder) {

        static Suggestion of(RecommendationsUpdated event) {
            return new Suggestion(
                    event.getAccountId(),
                    event.getAsOf(),
                    event.getOccurredAt(),
                    gaps(event)
                            .limit(GAPS_KEPT)
                            .map(gap -> new Gap(gap.getSku(), gap.getName(), gap.getReason()))
                            .toList(),
                    nextOrder(event.getSuggestedOrder()));
        }

        /** What a person said is not for the account is not offered to it. */
        private static Stream<CoverageGap> gaps(RecommendationsUpdated event) {
            var order = event.getSuggestedOrder();
            var declined = order == null ? List.of() : order.getDeclined();
            return event.getGaps().stream().filter(gap -> !declined.contains(gap.getSku()));
        }

        /** What a later version has a label for that has no words here is left out. */
        private static @Nullable List<Ordered> nextOrder(@Nullable SuggestedOrder order) {
            return order == null
                    ? null
                    : order.getLines().stream()
                            .filter(line -> line.getLabel() != OrderLabel.UNKNOWN)
                            .limit(PRODUCTS_KEPT)
                            .map(Ordered::of)
                            .toList();
        }
    }

    private record Quota(
            String repId, Instant measuredAt, @Nullable Double attainmentPct) {

        static Quota of(RepPerformanceUpdated event) {
            return new Quota(event.getRepId(), event.getOccurredAt(), event.getQuotaAttainmentPct());
        }
    }

    private record Gap(String sku, @Nullable String name, String reason) {}

    private record Ordered(
            String sku,
            @Nullable String name,
            String label,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal suggestedQuantity,
            boolean leftOut,
            boolean changed) {

        static Ordered of(SuggestedLine line) {
            return new Ordered(
                    line.getSku(),
                    line.getName(),
                    line.getLabel().name(),
                    line.getQuantity(),
                    line.getSuggestedQuantity(),
                    line.getLeftOut(),
                    line.getChanged());
        }
    }
}
