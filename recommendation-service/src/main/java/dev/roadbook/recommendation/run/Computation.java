package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.audit.Audit;
import dev.roadbook.recommendation.audit.Facts;
import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.run.AccountResult.JudgedItem;
import dev.roadbook.recommendation.scenario.Recommender;
import java.util.Set;

/** What a run does for each account: a pure function of the run's inputs and the account's. */
final class Computation {

    private final RunInputs inputs;
    private final Assortment assortment;
    private final Recommender recommender;
    private final Audit audit;

    Computation(RunInputs inputs) {
        this.inputs = inputs;
        this.assortment = Assortment.of(inputs.products());
        this.recommender = new Recommender(assortment, inputs.settings(), inputs.policy());
        this.audit = new Audit(assortment, inputs.settings(), inputs.policy());
    }

    AccountResult of(AccountInputs account) {
        var buyer = account.buyer();
        var profile = Profile.of(
                buyer.history(), buyer.segment(), assortment, inputs.settings().bands(), inputs.asOf());
        var recommendation = recommender.recommend(profile, buyer);
        var facts = new Facts(profile, account.contact(), account.left(), Set.copyOf(buyer.declined()), inputs.asOf());
        return new AccountResult(
                recommendation.scenario(),
                recommendation.hold(),
                recommendation.items().stream()
                        .map(item -> new JudgedItem(item, audit.judge(item, recommendation.items(), facts)))
                        .toList(),
                recommendation.rejected(),
                recommendation.considered());
    }
}
