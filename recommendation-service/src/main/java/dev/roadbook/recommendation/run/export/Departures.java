package dev.roadbook.recommendation.run.export;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.audit.Audit;
import dev.roadbook.recommendation.audit.Facts;
import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.run.Assortments;
import dev.roadbook.recommendation.run.KeptRuns;
import dev.roadbook.recommendation.run.KnownAccounts;
import dev.roadbook.recommendation.run.KnownAccounts.Known;
import dev.roadbook.recommendation.run.RecommendationRunProperties;
import dev.roadbook.recommendation.run.RunInputs;
import dev.roadbook.recommendation.run.export.ApprovedRows.Approved;
import dev.roadbook.recommendation.run.export.ApprovedRows.Judged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what was approved leave. Everything is judged again by what is known now, in one transaction: where that cannot be
 * done, nothing leaves.
 */
@Component
class Departures {

    private final KeptRuns runs;
    private final ApprovedRows approved;
    private final KnownAccounts accounts;
    private final Assortments assortments;
    private final RecommendationRunProperties properties;
    private final ActivityLog activities;
    private final Clock clock;

    Departures(
            KeptRuns runs,
            ApprovedRows approved,
            KnownAccounts accounts,
            Assortments assortments,
            RecommendationRunProperties properties,
            ActivityLog activities,
            Clock clock) {
        this.runs = runs;
        this.approved = approved;
        this.accounts = accounts;
        this.assortments = assortments;
        this.properties = properties;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * What left.
     *
     * @param exportId what it is called
     * @param items how many recommendations left
     * @param heldBack approved ones that broke a rule now
     * @param leastScore the least of the points they left with; 100 where nothing left
     */
    record Departure(UUID exportId, int items, int heldBack, int leastScore) {

        Departure plus(List<Judged> leaving, List<Judged> held) {
            return new Departure(
                    exportId,
                    items + leaving.size(),
                    heldBack + held.size(),
                    Math.min(
                            leastScore,
                            leaving.stream()
                                    .mapToInt(judged -> judged.verdict().score())
                                    .min()
                                    .orElse(leastScore)));
        }
    }

    @Transactional
    Departure leave(UUID run, UUID export, String by) {
        var inputs = runs.find(run)
                .orElseThrow(() -> ProblemException.notFound("There is no such run."))
                .inputs();
        approved.lock(run);
        var judging = new Judging(run, inputs);
        var departure = new Departure(export, 0, 0, 100);
        for (var chunk = approved.after(run, "", properties.chunkSize());
                !chunk.isEmpty();
                chunk = approved.after(run, chunk.getLast().accountId(), properties.chunkSize())) {
            var judged = judging.of(chunk);
            var leaving = judged.stream().filter(one -> one.verdict().passes()).toList();
            var held = judged.stream().filter(one -> !one.verdict().passes()).toList();
            approved.leave(run, export, leaving.stream().map(Judged::approved).toList());
            approved.holdBack(held);
            departure = departure.plus(leaving, held);
        }
        tell(run, departure, by);
        return departure;
    }

    private final class Judging {

        private final UUID run;
        private final LocalDate today = LocalDate.now(clock);
        private final RunInputs inputs;
        private final Assortment assortment;
        private final Audit audit;

        Judging(UUID run, RunInputs inputs) {
            this.run = run;
            this.inputs = inputs;
            this.assortment = Assortment.of(assortments.asOf(today));
            this.audit = new Audit(assortment, inputs.settings(), inputs.policy());
        }

        List<Judged> of(List<Approved> chunk) {
            var byAccount = chunk.stream().collect(Collectors.groupingBy(Approved::accountId));
            var known = accounts.known(byAccount.keySet(), today, run);
            return byAccount.entrySet().stream()
                    .flatMap(account -> of(Objects.requireNonNull(known.get(account.getKey())), account.getValue()))
                    .toList();
        }

        private Stream<Judged> of(Known known, List<Approved> ofAccount) {
            var profile = Profile.of(
                    known.history(),
                    known.segment(),
                    assortment,
                    inputs.settings().bands(),
                    today);
            var facts = new Facts(profile, known.contact(), known.left(), known.declined(), today);
            var items = ofAccount.stream().map(Approved::item).toList();
            return ofAccount.stream().map(one -> new Judged(one, audit.judge(one.item(), items, facts)));
        }
    }

    private void tell(UUID run, Departure departure, String by) {
        var text = "%d recommendations of a run were exported.".formatted(departure.items());
        activities.add(Deed.of(by, "RECOMMENDATIONS_EXPORTED", text)
                .to(run.toString())
                .with("export", departure.exportId().toString())
                .with("items", String.valueOf(departure.items()))
                .with("held_back", String.valueOf(departure.heldBack()))
                .with("least_audit_score", String.valueOf(departure.leastScore())));
    }
}
