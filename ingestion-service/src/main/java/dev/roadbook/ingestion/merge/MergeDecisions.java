package dev.roadbook.ingestion.merge;

import dev.roadbook.ingestion.batch.BatchReceived;
import dev.roadbook.ingestion.dataset.AccountMoves;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people may decide about two accounts; doing it is work of the lane. */
@Component
public class MergeDecisions {

    private static final Logger log = LoggerFactory.getLogger(MergeDecisions.class);

    private final Merges merges;
    private final AccountMoves moves;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeDecisions(Merges merges, AccountMoves moves, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.merges = merges;
        this.moves = moves;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What merging one account into another would change. */
    @Transactional(readOnly = true)
    public MergeEffect preview(String accountId, String intoId) {
        var account = account(accountId);
        var survivor = requireMergeable(account, intoId);
        return new MergeEffect(
                side(account), side(survivor), moves.ordersOf(accountId), others(merges.below(accountId)));
    }

    /** What letting an account stand alone again would change. */
    @Transactional(readOnly = true)
    public MergeEffect previewUndo(String accountId) {
        var account = account(accountId);
        requireMerged(accountId);
        var survivor = merges.standing(accountId);
        var below = merges.below(accountId);
        return new MergeEffect(side(account), side(account(survivor)), moves.ordersOf(below, survivor), others(below));
    }

    /** Has the orders of an account stand under another; asking again changes nothing, or tries again what failed. */
    @Transactional
    public UUID merge(String accountId, String intoId, String reason, String person) {
        merges.decideAlone();
        var account = account(accountId);
        var known = merges.ofAccount(accountId);
        if (known.isPresent() && !known.get().isUndone() && known.get().intoId().equals(intoId)) {
            return again(known.get());
        }
        requireMergeable(account, intoId);
        var id = UUID.randomUUID();
        merges.add(id, accountId, intoId, reason, person, clock.instant());
        log.info("accounts to be merged mergeId={} by={}", id, person);
        return wake(id);
    }

    /** Has an account stand alone again; asking again changes nothing, or tries again what failed. */
    @Transactional
    public UUID undo(String accountId, String reason, String person) {
        merges.decideAlone();
        account(accountId);
        var known = merges.ofAccount(accountId);
        if (known.isPresent() && known.get().isUndone()) {
            return again(known.get());
        }
        var merge = requireMerged(accountId);
        merges.undo(merge.id(), reason, person, clock.instant());
        log.info("accounts to be unmerged mergeId={} by={}", merge.id(), person);
        return wake(merge.id());
    }

    private UUID again(Merge merge) {
        merges.retry(merge.id());
        return wake(merge.id());
    }

    private UUID wake(UUID id) {
        events.publishEvent(new BatchReceived(id));
        return id;
    }

    /** Refuses what cannot be merged, and says under which account the orders would stand. */
    private Account requireMergeable(Account account, String intoId) {
        if (account.id.equals(intoId)) {
            throw conflict("same_account", "An account cannot be merged into itself.");
        }
        merges.ofAccount(account.id).ifPresent(known -> {
            throw known.isUndone()
                    ? underWay()
                    : conflict("already_merged", "The account is merged already. Let it stand alone again first.");
        });
        if (find(intoId).isEmpty()) {
            throw ProblemException.badParameter("into", "there is no such account");
        }
        var above = merges.above(intoId);
        if (above.contains(account.id)) {
            throw conflict("cycle", "The other account is itself merged into this one.");
        }
        var survivor = account(above.getLast());
        if (!survivor.currency.equals(account.currency)) {
            throw conflict(
                    "currency_differs",
                    "One buys in %s, the other in %s.".formatted(account.currency, survivor.currency));
        }
        return survivor;
    }

    private Merge requireMerged(String accountId) {
        var merge = merges.ofAccount(accountId)
                .filter(known -> !known.isUndone())
                .orElseThrow(() -> conflict("not_merged", "The account stands alone."));
        if (merge.state() == MergeState.MERGING && !merge.failed()) {
            throw underWay();
        }
        return merge;
    }

    private static ProblemException underWay() {
        return conflict("under_way", "The account is being merged or taken apart right now. Try again in a moment.");
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }

    private record Account(
            String id,
            String name,
            String cardCode,
            @Nullable String addressLine,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String repId,
            String currency) {}

    private Account account(String id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("There is no such account."));
    }

    private Optional<Account> find(String id) {
        return jdbc.sql("""
                        select id, name, card_code, address_line, postal_code, city, rep_id, currency
                        from account
                        where id = :id
                        """).param("id", id).query(Account.class).optional();
    }

    private MergeEffect.Side side(Account account) {
        return new MergeEffect.Side(
                account.id,
                account.name,
                account.cardCode,
                account.addressLine,
                account.postalCode,
                account.city,
                account.repId,
                account.currency,
                moves.ordersOf(account.id));
    }

    private static List<String> others(List<String> below) {
        return below.subList(1, below.size());
    }
}
