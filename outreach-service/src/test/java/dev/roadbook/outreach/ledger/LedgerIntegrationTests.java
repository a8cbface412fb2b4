package dev.roadbook.outreach.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@OutreachTest
class LedgerIntegrationTests {

    private static final Instant NOW = Instant.parse(Fixtures.NOW);

    @Autowired
    private World world;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Claims claims;

    @Autowired
    private Attempts attempts;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void cycleHasOneIntent() {
        var first = plan("L1", "2026-11-13", Fixtures.TODAY);
        var second = plan("L1", "2026-11-13", Fixtures.TODAY.plusDays(1));
        var nextCycle = plan("L1", "2026-11-20", Fixtures.TODAY);

        assertThat(first).hasSize(1);
        assertThat(second).isEmpty();
        assertThat(nextCycle).hasSize(1);
    }

    @Test
    void cancelledIntentMakesRoomForOneWithAnotherId() {
        var first = plan("L2", "2026-11-13", Fixtures.TODAY);
        ledger.cancelUnlessCurrent(
                "TEST",
                List.of(new Ledger.Standing(Subject.account("L2"), "2026-11-13", Fixtures.TODAY.plusDays(5))),
                () -> "MOVED");

        var second = plan("L2", "2026-11-13", Fixtures.TODAY.plusDays(5));

        assertThat(world.states("L2")).containsExactlyInAnyOrder("CANCELLED", "PLANNED");
        assertThat(second.get(Subject.account("L2"))).isNotNull().isNotEqualTo(first.get(Subject.account("L2")));
    }

    @Test
    void subjectsOfTwoTypesHaveTheirOwnIntentsThoughTheirIdsAreAlike() {
        var account = plan(Subject.account("7"), "2026-11-13", Fixtures.TODAY);
        var rep = plan(Subject.rep("7"), "2026-11-13", Fixtures.TODAY);
        var contact = plan(Subject.contact("7"), "2026-11-13", Fixtures.TODAY);

        assertThat(Stream.of(account, rep, contact).flatMap(ids -> ids.values().stream()))
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(plan(Subject.rep("7"), "2026-11-13", Fixtures.TODAY)).isEmpty();
        assertThat(claims.claim())
                .extracting(Intent::subject)
                .containsExactlyInAnyOrder(Subject.account("7"), Subject.rep("7"), Subject.contact("7"));
    }

    @Test
    void whatIsCancelledForASubjectIsItsOwn() {
        plan(Subject.account("8"), "2026-11-13", Fixtures.TODAY);
        plan(Subject.rep("8"), "2026-11-13", Fixtures.TODAY);

        ledger.cancelBefore("TEST", List.of(new Ledger.Latest(Subject.rep("8"), "2026-11-14")), () -> "OVER");

        assertThat(claims.claim()).extracting(Intent::subject).containsExactly(Subject.account("8"));
    }

    @Test
    void claimedIntentIsNobodyElses() {
        plan("L3", "2026-11-13", Fixtures.TODAY);

        assertThat(claims.claim()).hasSize(1);
        assertThat(claims.claim()).isEmpty();
    }

    @Test
    void intentIsNotClaimedBeforeItsTime() {
        ledger.plan(List.of(new NewIntent(
                "TEST", Subject.account("L4"), "2026-11-13", Fixtures.TODAY, State.PLANNED, null, NOW.plusSeconds(1))));

        assertThat(claims.claim()).isEmpty();
    }

    @Test
    void claimOfACrashedInstanceIsTakenBack() {
        var crashed = claim("L5");
        world.expireLeases();

        assertThat(claims.sweep().released()).isEqualTo(1);
        var next = claims.claim().getFirst();

        assertThat(next.fence()).isGreaterThan(crashed.fence());
    }

    @Test
    void formerHolderCanChangeNothing() {
        var frozen = claim("L6");
        world.expireLeases();
        claims.sweep();
        var next = claims.claim().getFirst();

        assertThat(handOver(frozen)).isEmpty();
        assertThat(claims.settle(frozen, State.TEMP_FAILED, null, NOW)).isFalse();
        assertThat(claims.release(frozen, NOW, "late")).isFalse();
        assertThat(claims.end(frozen, State.CANCELLED, "late")).isFalse();
        assertThat(handOver(next)).containsExactly(next.id());
    }

    @Test
    void holderWhoseLeaseHasRunOutCannotHandOver() {
        var late = claim("L7");
        world.expireLeases();

        assertThat(handOver(late)).isEmpty();
    }

    @Test
    void handOverOfACrashedInstanceIsOfUnknownFateAndNotTriedAgain() {
        var crashed = claim("L8");
        handOver(crashed);
        world.expireLeases();

        assertThat(claims.sweep().unknown()).extracting(Intent::subject).containsExactly(Subject.account("L8"));

        assertThat(claims.claim()).isEmpty();
        assertThat(claims.accept(List.of(crashed))).isEmpty();
        assertThat(world.states("L8")).containsExactly("UNKNOWN");
        assertThat(plan("L8", "2026-11-13", Fixtures.TODAY)).isEmpty();
    }

    @Test
    void nothingIsAcceptedThatWasNotHandedOver() {
        var claimed = claim("L9");

        assertThat(claims.accept(List.of(claimed))).isEmpty();
    }

    @Test
    void ofSeveralThoseAreHandedOverAndAcceptedWhoseClaimStillStands() {
        var lost = claim("L11");
        world.expireLeases();
        claims.sweep();
        var regained = claims.claim().getFirst();
        var other = claim("L12");

        assertThat(claims.handOver(Map.of(lost, "a@shop.example", other, "b@shop.example")))
                .containsExactly(other.id());
        assertThat(claims.accept(List.of(regained, other))).containsExactly(other.id());
        assertThat(world.states("L11")).containsExactly("CLAIMED");
    }

    @Test
    void historyOnlyGrows() {
        var intent = claim("L10");
        attempts.add(intent, "TEMP_FAILED", 451, "451 later");

        assertThatThrownBy(() -> world.update("update send_attempt set reply = 'never'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("send_attempt only grows");
        assertThatThrownBy(() -> world.update("delete from send_attempt")).isInstanceOf(DataAccessException.class);
        assertThat(world.text("select reply from send_attempt")).isEqualTo("451 later");
    }

    private Set<UUID> handOver(Intent intent) {
        return claims.handOver(Map.of(intent, "buyer@shop.example"));
    }

    private Intent claim(String subject) {
        plan(subject, "2026-11-13", Fixtures.TODAY);
        return claims.claim().getFirst();
    }

    private Map<Subject, UUID> plan(String account, String cycle, LocalDate dueOn) {
        return plan(Subject.account(account), cycle, dueOn);
    }

    private Map<Subject, UUID> plan(Subject subject, String cycle, LocalDate dueOn) {
        return ledger.plan(List.of(new NewIntent("TEST", subject, cycle, dueOn, State.PLANNED, null, NOW)));
    }
}
