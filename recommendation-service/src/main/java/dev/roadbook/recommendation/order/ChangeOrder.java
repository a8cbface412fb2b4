package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.intake.AccountFollower;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes suggested orders, and lets everybody know who follows the account. */
@Component
class ChangeOrder {

    private final Changes changes;
    private final List<AccountFollower> followers;
    private final TransactionTemplate transaction;

    ChangeOrder(Changes changes, List<AccountFollower> followers, TransactionTemplate transaction) {
        this.changes = changes;
        this.followers = followers;
        this.transaction = transaction;
    }

    void want(String account, OrderLine line, BigDecimal quantity, @Nullable LocalDate latestOn, String by) {
        transaction.executeWithoutResult(_ -> {
            changes.keep(account, line, quantity, latestOn, by);
            concerns(account);
        });
        followers.forEach(AccountFollower::wake);
    }

    /** Whether anything was changed at all. */
    boolean undo(String account, OrderLine line, String by) {
        var undone = Boolean.TRUE.equals(transaction.execute(_ -> {
            var known = changes.undo(account, line, by);
            concerns(account);
            return known;
        }));
        followers.forEach(AccountFollower::wake);
        return undone;
    }

    private void concerns(String account) {
        followers.forEach(follower -> follower.concerned(Set.of(account)));
    }
}
