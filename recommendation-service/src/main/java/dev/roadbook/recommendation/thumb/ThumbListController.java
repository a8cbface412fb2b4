package dev.roadbook.recommendation.thumb;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people say of suggestions, of all accounts. */
@RestController
@RequestMapping("/api/recommendation-thumbs")
@AnyRole
class ThumbListController {

    private static final int MOST_WEEKS = 53;

    private final SqlList<Thumb> thumbs;
    private final ThumbSums sums;

    ThumbListController(SqlList<Thumb> thumbs, ThumbSums sums) {
        this.thumbs = thumbs;
        this.sums = sums;
    }

    /** What was said of suggestions, the latest first. A representative sees what concerns their own accounts. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Thumb> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return thumbs.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        thumbs.ask(parameters, caller).export(response);
    }

    /**
     * How many suggestions suited and how many did not in the latest weeks, by scenario, ranker, reason and week. A representative's
     * are those of their own accounts.
     */
    @GetMapping("/counts")
    ThumbCounts counts(@RequestParam(defaultValue = "12") int weeks, Caller caller) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw ProblemException.badParameter("weeks", "must be from 1 to " + MOST_WEEKS);
        }
        return sums.ofWeeks(weeks, caller.repScope());
    }
}
