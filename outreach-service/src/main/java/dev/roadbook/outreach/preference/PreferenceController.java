package dev.roadbook.outreach.preference;

import dev.roadbook.outreach.consent.Preferences;
import dev.roadbook.outreach.consent.Wanted.Choice;
import dev.roadbook.outreach.template.PublicPage;
import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Where recipients say what they want to get. Looking changes nothing; a token of nobody gets the answers of any other. */
@RestController
@RequestMapping("/u")
@PublicEndpoint
class PreferenceController {

    private static final String HERE = "./preferences";

    private final Preferences preferences;
    private final PreferencePages pages;

    PreferenceController(Preferences preferences, PreferencePages pages) {
        this.preferences = preferences;
        this.pages = pages;
    }

    /** The page a link in a mail leads to. Looking at it changes nothing. */
    @Answers(as = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "showPreferences")
    @GetMapping("/{token}")
    ResponseEntity<String> show(@PathVariable String token, Locale locale) {
        return PublicPage.of(HttpStatus.OK, pages.question(below(token), preferences.of(token), locale));
    }

    /** One-click unsubscribing (RFC 8058), whatever the body says: no more mails to a buyer, no more such mails to others. */
    @Answers(as = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "unsubscribe")
    @PostMapping("/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token, Locale locale) {
        return PublicPage.of(HttpStatus.OK, pages.answer(below(token), preferences.unsubscribe(token), locale));
    }

    /** Takes what the page's forms say. */
    @Answers(as = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "choosePreferences")
    @PostMapping(path = "/{token}/preferences", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> choose(
            @PathVariable String token, @RequestBody MultiValueMap<String, String> form, Locale locale) {
        return PublicPage.of(HttpStatus.OK, pages.answer(HERE, preferences.choose(token, choice(form)), locale));
    }

    /** The page again, for whoever reloads it or goes back. Looking at it changes nothing. */
    @Answers(as = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "showPreferencesAgain")
    @GetMapping("/{token}/preferences")
    ResponseEntity<String> showAgain(@PathVariable String token, Locale locale) {
        return PublicPage.of(HttpStatus.OK, pages.question(HERE, preferences.of(token), locale));
    }

    // What is no token of ours must not become another address.
    private static String below(String token) {
        return "./" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8) + "/preferences";
    }

    private static Choice choice(MultiValueMap<String, String> form) {
        return switch (Objects.requireNonNullElse(form.getFirst("choice"), "")) {
            case "topics" -> new Choice.Topics(Set.copyOf(form.getOrDefault("topic", List.of())));
            case "pause" -> new Choice.Pause();
            case "nothing" -> new Choice.Nothing();
            case "again" -> new Choice.Again();
            default -> throw ProblemException.badParameter("choice", "is none of those there are");
        };
    }
}
