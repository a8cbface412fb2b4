package dev.roadbook.recommendation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.account.Accounts;
import dev.roadbook.recommendation.catalogue.Products;
import dev.roadbook.recommendation.market.Markets;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RecommendationTest
class MasterIntakeIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Accounts accounts;

    @Autowired
    Products products;

    @Autowired
    Markets markets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"MERGED", "ARCHIVED"})
    void tellsAgainWhomAnEventConcernsWhenTheFirstAttemptBrokeOff(AccountStatus gone) {
        scene.reset();
        scene.account("A1", "R1", AccountStatus.ACTIVE, 1);
        var follower = new BreaksOffOnce();
        var intake = new MasterIntake(accounts, products, markets, List.of(follower), transaction);
        var told = List.of(delivery("A1", gone, 2));

        assertThatThrownBy(() -> intake.accounts(told)).isInstanceOf(IllegalStateException.class);
        intake.accounts(told);

        assertThat(follower.concerned).containsExactly("A1");
        assertThat(follower.broughtUp).containsExactly("A1");
    }

    private Delivery delivery(String account, AccountStatus status, long revision) {
        var event = AccountChanged.newBuilder()
                .setEventId(EventIds.of("account", account, "" + revision))
                .setOccurredAt(clock.instant())
                .setAccountId(account)
                .setRevision(revision)
                .setCardCode(account)
                .setName("Store " + account)
                .setRepId("R1")
                .setStatus(status)
                .build();
        return new Delivery(Topic.ACCOUNTS.topicName(), 0, revision, account, event, false);
    }

    private static final class BreaksOffOnce implements AccountFollower {

        private final List<String> concerned = new ArrayList<>();
        private final List<String> broughtUp = new ArrayList<>();
        private boolean brokeOff;

        @Override
        public void concerned(Collection<String> accounts) {
            if (!brokeOff) {
                brokeOff = true;
                throw new IllegalStateException("the service dies here");
            }
            concerned.addAll(accounts);
        }

        @Override
        public void ordersChanged(Collection<SettledAccount> accounts) {
            throw new AssertionError("there are no orders");
        }

        @Override
        public void bringUp(Collection<String> accounts) {
            broughtUp.addAll(accounts);
        }

        @Override
        public void wake() {
            throw new AssertionError("nothing concerns everybody");
        }
    }
}
