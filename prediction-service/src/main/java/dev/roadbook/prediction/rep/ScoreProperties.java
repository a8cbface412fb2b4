package dev.roadbook.prediction.rep;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the score of a representative's month is made of its parts; the weights add up to 1.
 *
 * @param callWeight weight of calls
 * @param callTarget calls a month that count in full
 * @param meetingWeight weight of meetings
 * @param meetingTarget meetings a month that count in full
 * @param leadWeight weight of leads
 * @param leadTarget leads a month that count in full
 * @param dealWeight weight of deals
 * @param dealTarget deals a month that count in full
 * @param salesWeight weight of sales against the monthly target
 * @param excellent least score that is excellent
 * @param good least score that is good
 * @param average least score that is average
 */
@Validated
@ConfigurationProperties("roadbook.prediction.agent-score")
record ScoreProperties(
        @DefaultValue("0.15") @PositiveOrZero double callWeight,
        @DefaultValue("100") @Positive int callTarget,
        @DefaultValue("0.25") @PositiveOrZero double meetingWeight,
        @DefaultValue("40") @Positive int meetingTarget,
        @DefaultValue("0.20") @PositiveOrZero double leadWeight,
        @DefaultValue("30") @Positive int leadTarget,
        @DefaultValue("0.20") @PositiveOrZero double dealWeight,
        @DefaultValue("15") @Positive int dealTarget,
        @DefaultValue("0.20") @PositiveOrZero double salesWeight,
        @DefaultValue("80") @Positive int excellent,
        @DefaultValue("60") @Positive int good,
        @DefaultValue("40") @Positive int average) {

    @AssertTrue(message = "the weights must add up to 1") boolean isWhole() {
        return Math.abs(callWeight + meetingWeight + leadWeight + dealWeight + salesWeight - 1) < 1e-9;
    }

    @AssertTrue(message = "levels must fall from excellent over good to average") boolean isOrdered() {
        return excellent > good && good > average;
    }
}
