package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.run.AccountResult.JudgedItem;
import dev.roadbook.recommendation.scenario.Considered;
import dev.roadbook.recommendation.scenario.Scenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a run comes to; it grows with each account. */
final class Totals {

    private static final int SAFE = 80;
    private static final int WHOLE = 100;

    private final Map<Scenario, Considered> considered = new EnumMap<>(Scenario.class);
    private int accounts;
    private int held;
    private int items;
    private int passing;
    private int warned;
    private int recipients;
    private int safe;

    void add(AccountResult result) {
        var all = result.items();
        int allowed = count(all, item -> item.verdict().passes());
        accounts++;
        held += all.isEmpty() ? 1 : 0;
        items += all.size();
        passing += allowed;
        warned += count(all, item -> item.verdict().passes() && item.verdict().score() < WHOLE);
        recipients += allowed > 0 ? 1 : 0;
        safe += !all.isEmpty() && count(all, item -> item.verdict().score() >= SAFE) == all.size() ? 1 : 0;
        result.considered().forEach(one -> considered.merge(one.scenario(), one, Considered::plus));
    }

    private static int count(List<JudgedItem> items, Predicate<JudgedItem> condition) {
        return (int) items.stream().filter(condition).count();
    }

    /** Accounts that were looked at. */
    int accounts() {
        return accounts;
    }

    /** Of them, those nothing is recommended to. */
    int held() {
        return held;
    }

    /** What is recommended. */
    int items() {
        return items;
    }

    /** Of it, what passed the audit. */
    int passing() {
        return passing;
    }

    /** Of that, what something speaks against. */
    int warned() {
        return warned;
    }

    /** Accounts with something that passed the audit. */
    int recipients() {
        return recipients;
    }

    /** Accounts with recommendations of which each has 80 points or more. */
    int safe() {
        return safe;
    }

    /** What was looked at, by scenario. */
    List<Considered> considered() {
        return List.copyOf(considered.values());
    }
}
