package dev.roadbook.outreach.answer;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Answers to reminders.
 *
 * @param openFor how long a buyer may answer by the buttons of a mail
 */
@Validated
@ConfigurationProperties("roadbook.answer")
record AnswerProperties(@DefaultValue("14d") @NotNull Duration openFor) {}
