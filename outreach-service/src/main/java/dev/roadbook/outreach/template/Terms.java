package dev.roadbook.outreach.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The terms of the glossary that mails share with the pages.
 *
 * @param recommended heading of the products an account may want
 * @param unsubscribe link to receive no more mails like it
 * @param needsFollowUp what was reminded in vain
 */
public record Terms(String recommended, String unsubscribe, String needsFollowUp) {

    public Terms {
        Objects.requireNonNull(recommended, "the glossary has no term recommended");
        Objects.requireNonNull(unsubscribe, "the glossary has no term unsubscribe");
        Objects.requireNonNull(needsFollowUp, "the glossary has no term needsFollowUp");
    }

    static Terms read() {
        try (var glossary = new ClassPathResource("glossary/en.json").getInputStream()) {
            return JsonMapper.shared().readValue(glossary, Terms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
