package dev.roadbook.outreach.holdout;

import dev.roadbook.outreach.holdout.Designs.HoldoutDesign;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outreach/holdout")
@ManagersRead
class HoldoutController {

    private final Holdouts holdouts;
    private final Readings readings;
    private final Designs designs;
    private final HoldoutSwitch holdoutSwitch;
    private final SqlList<HoldoutReading> list;
    private final Carrier carrier;

    HoldoutController(
            Holdouts holdouts,
            Readings readings,
            Designs designs,
            HoldoutSwitch holdoutSwitch,
            SqlList<HoldoutReading> list,
            Carrier carrier) {
        this.holdouts = holdouts;
        this.readings = readings;
        this.designs = designs;
        this.holdoutSwitch = holdoutSwitch;
        this.list = list;
        this.carrier = carrier;
    }

    @Bean
    static SqlList<HoldoutReading> holdoutReadings(Lists lists) {
        return lists.of(HoldoutReading.class, "holdout-readings.csv")
                .columns("""
                        r.reading_id, r.holdout_id, r.day, r.read_at, r.verdict, r.treated_clusters, r.held_out_clusters, r.chi_square,
                            r.treated_cycles, r.held_out_cycles, r.treated_orders, r.held_out_orders,
                            r.orders_difference, r.orders_low, r.orders_high, r.orders_variance_removed, r.currency,
                            r.treated_revenue, r.held_out_revenue, r.revenue_difference, r.revenue_low, r.revenue_high,
                            r.revenue_variance_removed
                        """)
                .from("holdout_reading r")
                .open()
                .filter("holdout", Filter.equal("cast(r.holdout_id as text)"))
                .sort("day", "r.day")
                .order("day")
                .key("r.reading_id")
                .build();
    }

    /**
     * The comparison that runs or ran last, and what is known of it.
     *
     * @param holdout the comparison; absent where there never was one
     * @param latest what is known; absent before the first reading
     * @param rehearsing whether no mail reaches anybody, so that nobody is held out
     */
    record HoldoutResults(
            @Nullable Holdout holdout, @Nullable HoldoutReading latest, boolean rehearsing) {}

    /**
     * A comparison to begin.
     *
     * @param percent share of the accounts that is not reminded
     * @param points difference to find, in percentage points
     */
    record HoldoutRequest(
            @Min(1) @Max(50) int percent, @Min(1) @Max(50) int points) {}

    /** What reminders are worth, as far as it can be known. */
    @GetMapping
    HoldoutResults holdout() {
        var latest = readings.current();
        return new HoldoutResults(holdouts.latest().orElse(null), latest.orElse(null), carrier.rehearses());
    }

    /** What a comparison could tell and when, if it began today. */
    @GetMapping("/design")
    HoldoutDesign design(
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int percent,
            @RequestParam(defaultValue = "5") @Min(1) @Max(50) int points) {
        return designs.of(percent, points);
    }

    /** What was known on each day. */
    @GetMapping(path = "/readings", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<HoldoutReading> readings(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(path = "/readings", produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /** Leaves a share of the accounts without reminders from now on. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping
    @ManagersOnly
    HoldoutResults start(@Valid @RequestBody HoldoutRequest request, Caller caller) {
        var plan = designs.plan(request.percent(), request.points())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT,
                        "never_known",
                        "A difference this small could not be known in five years."));
        if (!holdoutSwitch.begin(plan, caller.username())) {
            throw new ProblemException(HttpStatus.CONFLICT, "already_running", "A comparison runs already.");
        }
        return holdout();
    }

    /** Reminds all accounts again; cycles that were drawn before still run their course. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/end")
    @ManagersOnly
    HoldoutResults end(Caller caller) {
        if (!holdoutSwitch.end(caller.username())) {
            throw new ProblemException(HttpStatus.CONFLICT, "not_running", "No comparison runs.");
        }
        return holdout();
    }
}
