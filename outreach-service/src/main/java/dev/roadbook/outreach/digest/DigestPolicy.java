package dev.roadbook.outreach.digest;

import static dev.roadbook.outreach.policy.Rule.refuse;

import dev.roadbook.outreach.calendar.WorkingDays;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.policy.QuietHours;
import dev.roadbook.outreach.policy.Rules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether a digest or a roll-up goes: the one place that says so, for planning, for the hand-over and for the preview. */
@Configuration(proxyBeanMethods = false)
class DigestPolicy {

    @Bean
    static Policy<DigestFacts> digestRules(DigestProperties properties) {
        return new Policy<>(List.of(
                Rules.due(DigestFacts::dueOn),
                Rules.expiry(properties.catchUpDays(), _ -> WorkingDays.EVERY_DAY, DigestFacts::dueOn),
                refuse(DigestReason.REP_LEFT, facts -> !facts.reader().working()),
                refuse(DigestReason.NOTHING_TO_SAY, DigestFacts::isEmpty),
                Rules.address(),
                Rules.validAddress(),
                refuse(DigestReason.OPTED_OUT, facts -> facts.reader().optedOut()),
                Rules.suppression(),
                Rules.quietHours(new QuietHours(properties.quietFrom(), properties.quietUntil()))));
    }
}
