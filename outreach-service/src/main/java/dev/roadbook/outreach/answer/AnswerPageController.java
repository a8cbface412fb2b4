package dev.roadbook.outreach.answer;

import dev.roadbook.outreach.template.PublicPage;
import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind the buttons of a reminder. Looking changes nothing, whoever looks: only its form answers. */
@RestController
@RequestMapping("/a")
@PublicEndpoint
class AnswerPageController {

    private final Offers offers;
    private final BuyerAnswers answers;
    private final AnswerPages pages;

    AnswerPageController(Offers offers, BuyerAnswers answers, AnswerPages pages) {
        this.offers = offers;
        this.answers = answers;
        this.pages = pages;
    }

    /** The page that shows what a reminder offers. Looking at it changes nothing. */
    @Answers(as = MediaType.TEXT_HTML_VALUE, withBody = HttpStatus.NOT_FOUND)
    @Operation(operationId = "showOffer")
    @GetMapping("/{token}")
    ResponseEntity<String> show(
            @PathVariable String token, @RequestParam(required = false) @Nullable String choice, Locale locale) {
        var offered = offers.find(token).orElse(null);
        if (offered == null) {
            return PublicPage.of(HttpStatus.NOT_FOUND, pages.closed(locale));
        }
        return offered.answered() == null
                ? PublicPage.of(HttpStatus.OK, pages.question(offered, pressed(choice), false))
                : PublicPage.of(HttpStatus.OK, pages.thanks(offered, offered.answered()));
    }

    /** Answers what a reminder offers. The first answer counts; the next ones get its page. */
    @Answers(
            as = MediaType.TEXT_HTML_VALUE,
            withBody = {HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT})
    @Operation(operationId = "answerOffer")
    @PostMapping(path = "/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> answer(
            @PathVariable String token, @RequestBody MultiValueMap<String, String> form, Locale locale) {
        var offered = offers.find(token).orElse(null);
        if (offered == null) {
            return PublicPage.of(HttpStatus.NOT_FOUND, pages.closed(locale));
        }
        return ReplyForm.read(form, offered.lines())
                .map(reply -> PublicPage.of(HttpStatus.OK, pages.thanks(offered, answers.take(offered, reply))))
                .orElseGet(() -> PublicPage.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, pages.question(offered, AnswerKind.CHANGE, true)));
    }

    private static AnswerKind pressed(@Nullable String choice) {
        return switch (Objects.requireNonNullElse(choice, "")) {
            case "change" -> AnswerKind.CHANGE;
            case "later" -> AnswerKind.NOT_NOW;
            default -> AnswerKind.SAME;
        };
    }
}
