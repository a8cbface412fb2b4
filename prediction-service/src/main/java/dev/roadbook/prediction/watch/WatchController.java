package dev.roadbook.prediction.watch;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the accounts that behave unlike themselves; representatives: their own. */
@RestController
@AnyRole
class WatchController {

    private static final String PATH = "/api/predictions/watch";

    private final SqlList<WatchView.Row> watched;

    WatchController(SqlList<WatchView.Row> watched) {
        this.watched = watched;
    }

    /** Accounts that behave unlike themselves, the most unusual first. */
    @GetMapping(PATH)
    WatchView list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        var asked = watched.ask(parameters, caller);
        return WatchView.of(asked.page(), asked.tally("kind"));
    }

    @GetMapping(path = PATH, produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        watched.ask(parameters, caller).export(response);
    }
}
