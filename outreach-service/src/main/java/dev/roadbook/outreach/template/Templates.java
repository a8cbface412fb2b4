package dev.roadbook.outreach.template;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled templates of mails; HTML escapes what it shows, text shows it as it is. */
@Component
public class Templates {

    private final TemplateEngine html = engine(ContentType.Html, "dev.roadbook.outreach.templates.html");
    private final TemplateEngine text = engine(ContentType.Plain, "dev.roadbook.outreach.templates.text");

    private final Terms terms = Terms.read();

    /** The HTML part by the template of that name, which shows {@code content} and {@code terms}. */
    public String html(String name, Object content) {
        return render(html, name, content);
    }

    /** The text part, likewise. */
    public String text(String name, Object content) {
        return render(text, name, content);
    }

    /** The words that mails share with the pages. */
    public Terms terms() {
        return terms;
    }

    private String render(TemplateEngine engine, String name, Object content) {
        var output = new StringOutput();
        engine.render(name + ".jte", Map.of("content", content, "terms", terms), output);
        return output.toString();
    }

    private static TemplateEngine engine(ContentType type, String packageName) {
        return TemplateEngine.createPrecompiled(null, type, Templates.class.getClassLoader(), packageName);
    }
}
