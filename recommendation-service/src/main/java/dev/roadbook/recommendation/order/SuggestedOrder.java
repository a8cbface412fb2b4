package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.coverage.Gap;
import dev.roadbook.recommendation.order.OrderLine.Due;
import dev.roadbook.recommendation.profile.Habit;
import dev.roadbook.recommendation.profile.Rhythm;
import dev.roadbook.recommendation.profile.UsualQuantity;
import dev.roadbook.recommendation.scenario.Reason;
import dev.roadbook.recommendation.scenario.Reason.Code;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import dev.roadbook.recommendation.settings.RecommendationSettings.Scenarios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an account's next order should hold: a pure function of its situation, each product once. */
@Component
class SuggestedOrder {

    private static final Comparator<OrderLine> REGULARS_FIRST = Comparator.comparing(
                    OrderLine::usualDays, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OrderLine::sku);

    private final SuggestedOrderProperties limits;
    private final Scenarios rules;

    SuggestedOrder(SuggestedOrderProperties limits, RecommendationSettings settings) {
        this.limits = limits;
        this.rules = settings.scenarios();
    }

    List<OrderLine> of(Situation situation) {
        var lines = new ArrayList<>(repeats(situation));
        if (isCustomer(situation)) {
            lines.addAll(news(situation));
        }
        return asWanted(lines, situation);
    }

    /** As people want it: what they changed, and after it what they added. */
    private static List<OrderLine> asWanted(List<OrderLine> lines, Situation situation) {
        var wanted = new LinkedHashMap<String, Change>();
        situation.changes().forEach(change -> wanted.put(change.sku(), change));
        var all = new ArrayList<OrderLine>();
        for (var line : lines) {
            var change = wanted.remove(line.sku());
            all.add(change == null ? line : line.with(change));
        }
        wanted.values().stream()
                .filter(change -> !change.leavesOut())
                .map(change ->
                        OrderLine.addable(situation.article(change.sku())).with(change))
                .forEach(all::add);
        return all;
    }

    /** Nothing new is suggested to who never bought anything or fell silent: they are won over or back first. */
    private boolean isCustomer(Situation situation) {
        return situation
                .history()
                .latest()
                .filter(day -> !day.plusDays(rules.winbackAfterDays()).isBefore(situation.asOf()))
                .isPresent();
    }

    private List<OrderLine> repeats(Situation situation) {
        return situation.history().habits().stream()
                .filter(habit -> !situation.article(habit.sku()).discontinued())
                .filter(habit -> !situation.declined().contains(habit.sku()))
                .flatMap(habit -> repeat(habit, situation).stream())
                .sorted(REGULARS_FIRST)
                .limit(limits.repeats())
                .sorted(Comparator.comparing(OrderLine::label))
                .toList();
    }

    private Optional<OrderLine> repeat(Habit habit, Situation situation) {
        var rhythm = Rhythm.of(habit, situation.asOf());
        var gap = rhythm.usualGap(rules.rhythmPurchases());
        if (gap.isEmpty() || rhythm.isPast(gap.get().multiply(limits.forgottenAfter()))) {
            return Optional.empty();
        }
        return rhythm.dueOn(rules.rhythmPurchases())
                .filter(day -> !day.isAfter(situation.lastDueDay()))
                .map(day -> repeat(habit, rhythm, new Due(day, habit.lastOn(), gap.get()), situation));
    }

    private static OrderLine repeat(Habit habit, Rhythm rhythm, Due due, Situation situation) {
        boolean overdue = due.on().isBefore(situation.asOf());
        return OrderLine.of(
                situation.article(habit.sku()),
                overdue ? Label.OVERDUE : Label.REPLENISH,
                due,
                habit.usualQuantity().orElse(null),
                Reason.of(
                        overdue ? Code.PAST_RHYTHM : Code.WITHIN_RHYTHM,
                        "days",
                        rhythm.daysSince(),
                        "usual_days",
                        due.usualDays()));
    }

    /** Products the account never bought and nobody said are not for it; one that is a gap as well as a look-alike is a gap. */
    private List<OrderLine> news(Situation situation) {
        var known = situation.history().habits().stream().map(Habit::sku).collect(Collectors.toSet());
        known.addAll(situation.declined());
        var quantity = quantityOfSomethingNew(situation);
        var gaps = situation.gaps().stream()
                .filter(gap -> !known.contains(gap.sku()))
                .filter(gap -> situation.article(gap.sku()).canBeOffered())
                .limit(limits.gaps())
                .map(gap -> OrderLine.of(situation.article(gap.sku()), Label.GAP, null, quantity, reason(gap)))
                .toList();
        gaps.forEach(gap -> known.add(gap.sku()));
        var alike = new ArrayList<OrderLine>();
        for (int place = 1; place <= situation.lookAlikes().size() && alike.size() < limits.lookAlikes(); place++) {
            var article = situation.article(situation.lookAlikes().get(place - 1));
            if (article.canBeOffered() && known.add(article.sku())) {
                var reason = Reason.of(Code.CO_PURCHASE, "place", place);
                alike.add(OrderLine.of(article, Label.LOOK_ALIKE, null, quantity, reason));
            }
        }
        return Stream.concat(gaps.stream(), alike.stream()).toList();
    }

    private static Reason reason(Gap gap) {
        return Reason.of(Code.TOP_PRODUCT, "rank", gap.rank(), "share", gap.score());
    }

    /** As much as the account usually orders of a product. */
    private static @Nullable UsualQuantity quantityOfSomethingNew(Situation situation) {
        var usual = situation.history().habits().stream()
                .flatMap(habit -> habit.usualQuantity().map(UsualQuantity::quantity).stream())
                .toList();
        return UsualQuantity.of(usual).orElse(null);
    }
}
