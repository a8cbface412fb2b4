package dev.roadbook.prediction.snapshot;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.prediction.catalogue.Accounts;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers what was known of an account on a day, and how that changed. */
@RestController
class SnapshotController {

    private final Accounts accounts;
    private final Snapshots snapshots;
    private final SnapshotRanges ranges;
    private final JsonMapper json;

    SnapshotController(Accounts accounts, Snapshots snapshots, SnapshotRanges ranges, JsonMapper json) {
        this.accounts = accounts;
        this.snapshots = snapshots;
        this.ranges = ranges;
        this.json = json;
    }

    /** What was predicted for the account: as of a day, or over a span of days. */
    @AnyRole
    @Parameter(name = "as_of", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date"))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date"))
    @GetMapping("/api/strategic/accounts/{accountId}/snapshots")
    SnapshotsView snapshots(
            @PathVariable String accountId, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        var question = ranges.parse(parameters);
        accounts.requireVisible(accountId, caller);
        var items = switch (question) {
            case SnapshotRange.AsOf(var day) ->
                snapshots.asOf(accountId, day).stream()
                        .map(row -> SnapshotView.whole(row, json))
                        .toList();
            case SnapshotRange.Between(var from, var to) ->
                snapshots.between(accountId, from, to).stream()
                        .map(row -> SnapshotView.unexplained(row, json))
                        .toList();
        };
        return new SnapshotsView(accountId, snapshots.firstDay(accountId).orElse(null), items);
    }
}
