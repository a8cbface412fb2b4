package dev.roadbook.outreach.reminder;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled templates of the reminder; HTML escapes what it shows, text shows it as it is. */
@Component
class ReminderTemplates {

    static final String VERSION = "reminder/2";

    private final TemplateEngine html = engine(ContentType.Html, "dev.roadbook.outreach.templates.html");
    private final TemplateEngine text = engine(ContentType.Plain, "dev.roadbook.outreach.templates.text");

    private final Terms terms = Terms.read();

    String html(ReminderContent content) {
        return render(html, content);
    }

    String text(ReminderContent content) {
        return render(text, content);
    }

    private String render(TemplateEngine engine, ReminderContent content) {
        var output = new StringOutput();
        engine.render("reminder.jte", Map.of("content", content, "terms", terms), output);
        return output.toString();
    }

    private static TemplateEngine engine(ContentType type, String packageName) {
        return TemplateEngine.createPrecompiled(null, type, ReminderTemplates.class.getClassLoader(), packageName);
    }
}
