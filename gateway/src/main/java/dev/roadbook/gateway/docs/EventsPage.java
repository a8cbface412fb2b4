package dev.roadbook.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.roadbook.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** The catalogue as a page that needs no script. */
final class EventsPage {

    private EventsPage() {}

    static String html() {
        return template()
                .replace("{{contents}}", topics(EventsPage::entry))
                .replace("{{topics}}", topics(EventsPage::section));
    }

    private static String template() {
        try {
            return new ClassPathResource("events-page.html", EventsPage.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway is broken: no events-page.html", e);
        }
    }

    private static String topics(Function<Topic, String> shown) {
        return Stream.of(Topic.values()).map(shown).collect(joining("\n"));
    }

    private static String entry(Topic topic) {
        var events = topic.events().stream()
                .map(event -> "<li><a href=\"#%1$s\">%1$s</a></li>".formatted(escaped(event.getName())))
                .collect(joining());
        return "<li><a href=\"#%1$s\">%1$s</a><ul>%2$s</ul></li>".formatted(escaped(topic.topicName()), events);
    }

    private static String section(Topic topic) {
        return """
                <section>
                <h2 id="%1$s">%1$s</h2>
                <dl><div><dt>Key</dt><dd>%2$s</dd></div><div><dt>Keeps</dt><dd>%3$s</dd></div>\
                <div><dt>Subject</dt><dd><code>%4$s</code></dd></div></dl>
                %5$s
                </section>""".formatted(
                        escaped(topic.topicName()),
                        escaped(topic.keyedBy()),
                        escaped(topic.retention().inWords()),
                        escaped(topic.subject()),
                        topic.events().stream().map(EventsPage::event).collect(joining("\n")));
    }

    private static String event(Schema event) {
        return """
                <article>
                <h3 id="%1$s">%1$s</h3>
                <p>%2$s</p>
                <table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>
                %3$s
                </tbody></table>
                </article>""".formatted(escaped(event.getName()), escaped(event.getDoc()), rows(event, ""));
    }

    /** A field, and below it the fields of what it holds. */
    private static String rows(Schema event, String within) {
        return event.getFields().stream()
                .map(field -> {
                    var name = within + field.name();
                    var type = FieldType.of(field.schema());
                    var row = "<tr><td><code>%s</code></td><td>%s%s</td><td>%s</td></tr>"
                            .formatted(
                                    escaped(name),
                                    escaped(type.inWords()),
                                    type.optional() ? " <small>optional</small>" : "",
                                    escaped(field.doc()));
                    return row
                            + type.record()
                                    .map(inner -> rows(inner, name + "."))
                                    .orElse("");
                })
                .collect(joining("\n"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
