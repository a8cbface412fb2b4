package dev.roadbook.recommendation.thumb;

import dev.roadbook.recommendation.intake.AccountFollower;
import dev.roadbook.recommendation.thumb.Thumbs.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives thumbs and takes them back, and lets everybody know who follows the account. */
@Component
class GiveThumb {

    private final JdbcClient jdbc;
    private final Thumbs thumbs;
    private final Origins origins;
    private final List<AccountFollower> followers;
    private final TransactionTemplate transaction;

    GiveThumb(
            JdbcClient jdbc,
            Thumbs thumbs,
            Origins origins,
            List<AccountFollower> followers,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.thumbs = thumbs;
        this.origins = origins;
        this.followers = followers;
        this.transaction = transaction;
    }

    /** Whether the account stands on its own, in the scope of a representative or of anybody. */
    boolean sees(Optional<String> scope, String account) {
        return jdbc.sql("""
                        select exists (
                            select from account
                            where account_id = :account and active and name is not null
                              and (:scope::text is null or rep_id = :scope))
                        """)
                .param("account", account)
                .param("scope", scope.orElse(null))
                .query(Boolean.class)
                .single();
    }

    /** Whether the product is one to speak of: suggested to the account, or somebody's to say something else of. */
    boolean give(String account, String sku, Word word, @Nullable String comment, String by) {
        var origin = origins.of(account, sku).or(() -> thumbs.origin(account, sku, by));
        origin.ifPresent(known -> transaction.executeWithoutResult(_ -> {
            thumbs.give(account, sku, word, comment, known, by);
            concerns(account);
        }));
        followers.forEach(AccountFollower::wake);
        return origin.isPresent();
    }

    /** Whether anything was said at all. */
    boolean takeBack(String account, String sku, String by) {
        var taken = Boolean.TRUE.equals(transaction.execute(_ -> {
            var known = thumbs.takeBack(account, sku, by);
            concerns(account);
            return known;
        }));
        followers.forEach(AccountFollower::wake);
        return taken;
    }

    private void concerns(String account) {
        followers.forEach(follower -> follower.concerned(Set.of(account)));
    }
}
