package dev.roadbook.outreach.forecast;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outreach")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
class ForecastController {

    private final SqlList<ForecastMail> list;
    private final Forecasts forecasts;
    private final Today today;

    ForecastController(SqlList<ForecastMail> list, Forecasts forecasts, Today today) {
        this.list = list;
        this.forecasts = forecasts;
        this.today = today;
    }

    @Bean
    static SqlList<ForecastMail> forecastMails(Lists lists) {
        return lists.of(ForecastMail.class, "outreach-forecast.csv")
                .columns("""
                        f.forecast_id, f.day, f.at, f.fate, f.programme, f.account_id, f.rep_id, r.name as rep_name,
                            f.name, f.recipient as to, f.due_on, f.reasons, f.until
                        """)
                .from("mail_forecast f left join rep r on r.rep_id = f.rep_id")
                .scope("f.rep_id = :rep")
                .search("f.name", "f.recipient")
                .filter("day", Filter.day("f.day = :value"))
                .filter("until", Filter.to("f.day"))
                .filter("fate", Filter.exact("f.fate", Fate.class))
                .filter("programme", Filter.equal("f.programme"))
                .filter("reason", new Filter(Filter.Type.TEXT, ":value = any (f.reasons)"))
                .filter("rep", Filter.equal("f.rep_id"))
                .sort("at", "f.at")
                .sort("name", "f.name")
                .order("at")
                .key("f.forecast_id")
                .build();
    }

    /**
     * The days to come.
     *
     * @param madeAt when this was worked out
     * @param days today and the seven days after it
     */
    record ForecastDays(Instant madeAt, List<Forecasts.ForecastDay> days) {}

    /** What went out today, and what needs a person. */
    @GetMapping("/today")
    Today.OutreachToday today(Caller caller) {
        return today.counts(caller.repScope().orElse(null));
    }

    /** How many mails go out on each of the days to come, if nothing changes but the time. */
    @GetMapping("/days")
    ForecastDays days(Caller caller) {
        var madeAt = forecasts.refresh();
        return new ForecastDays(madeAt, forecasts.days(caller.repScope().orElse(null)));
    }

    /** What goes out in the days to come, to whom, and who is left out and why. */
    @GetMapping(path = "/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ForecastMail> forecast(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        var _ = forecasts.refresh();
        return list.ask(parameters, caller).page();
    }

    @GetMapping(path = "/forecast", produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        var _ = forecasts.refresh();
        list.ask(parameters, caller).export(response);
    }
}
