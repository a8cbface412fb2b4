package dev.roadbook.prediction.model;

import dev.roadbook.platform.jdbc.Sha256;
import dev.roadbook.prediction.model.shelf.Shelf;
import dev.roadbook.prediction.model.shelf.Shelf.Reading;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Good;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Unusable;
import dev.roadbook.prediction.outcome.forecast.Timelines;
import dev.roadbook.prediction.run.RefreshRequests;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.survival.GapModelFile;
import dev.roadbook.prediction.survival.GapModelFile.CorruptModel;
import dev.roadbook.prediction.survival.Rehearsal;
import dev.roadbook.prediction.survival.Rehearsal.Errors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Learned models in their versions; a change of the active one asks for a refresh of the portfolio. */
@Repository
class ForecastModels {

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final RefreshRequests requests;
    private final LearningProperties properties;
    private final Clock clock;

    ForecastModels(JdbcClient jdbc, RefreshRequests requests, LearningProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(jdbc, "forecast_model");
        this.requests = requests;
        this.properties = properties;
        this.clock = clock;
    }

    /** Keeps a model, and makes it the active one unless it falls short of the simple rule. */
    @Transactional
    public long keep(GapModel model, long purchaseDays, Rehearsal rehearsal, @Nullable Shortcoming shortcoming) {
        byte[] artefact = GapModelFile.write(model);
        shelf.lock();
        shelf.makeRoom(properties.versionsKept());
        if (shortcoming == null) {
            shelf.retire();
            requests.ofPortfolio();
        }
        return jdbc.sql("""
                        insert into forecast_model (
                            learned_at, state, first_day, as_of, accounts, gaps, ended_gaps, purchase_days,
                            sha256, artefact,
                            rehearsed_from, rehearsed_until, watched_days, dates,
                            error, within_3, within_7, simple_error, simple_within_3, simple_within_7,
                            ended, ended_error, shortcoming
                        ) values (
                            :learnedAt, :state, :firstDay, :asOf, :accounts, :gaps, :endedGaps, :purchaseDays,
                            :sha256, :artefact,
                            :rehearsedFrom, :rehearsedUntil, :watchedDays, :dates,
                            :error, :within3, :within7, :simpleError, :simpleWithin3, :simpleWithin7,
                            :ended, :endedError, :shortcoming
                        )
                        returning version
                        """)
                .param("state", shortcoming == null ? "ACTIVE" : "RETIRED")
                .param("learnedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("firstDay", LocalDate.ofEpochDay(model.source().firstDay()))
                .param("asOf", LocalDate.ofEpochDay(model.source().lastDay()))
                .param("accounts", model.source().accounts())
                .param("gaps", model.source().gaps())
                .param("endedGaps", model.source().endedGaps())
                .param("purchaseDays", purchaseDays)
                .param("sha256", Sha256.of(artefact))
                .param("artefact", artefact)
                .param("rehearsedFrom", LocalDate.ofEpochDay(rehearsal.firstDay()))
                .param("rehearsedUntil", LocalDate.ofEpochDay(rehearsal.lastDay()))
                .param("watchedDays", rehearsal.cap())
                .param("dates", rehearsal.learned().dates())
                .param("error", rehearsal.learned().mean())
                .param("within3", rehearsal.learned().within3())
                .param("within7", rehearsal.learned().within7())
                .param("simpleError", rehearsal.simple().mean())
                .param("simpleWithin3", rehearsal.simple().within3())
                .param("simpleWithin7", rehearsal.simple().within7())
                .param("ended", rehearsal.ended())
                .param("endedError", rehearsal.endedError())
                .param("shortcoming", shortcoming == null ? null : shortcoming.name())
                .query(Long.class)
                .single();
    }

    /** Makes a kept model the active one; false if it is not kept. */
    @Transactional
    public boolean activate(long version) {
        boolean isKept = shelf.activate(version);
        if (isKept) {
            requests.ofPortfolio();
        }
        return isKept;
    }

    /** Leaves the dates to the simple rule until a model is activated or learned. */
    @Transactional
    public void activateNone() {
        shelf.lock();
        shelf.retire();
        requests.ofPortfolio();
    }

    /** Latest first. */
    List<StoredModel> all() {
        return jdbc.sql("""
                        select version, learned_at, state, first_day, as_of, accounts, gaps, ended_gaps, purchase_days,
                               rehearsed_from, rehearsed_until, watched_days, dates,
                               error, within_3, within_7, simple_error, simple_within_3, simple_within_7,
                               ended, ended_error, shortcoming
                        from forecast_model
                        order by version desc
                        """).query((row, _) -> stored(row)).list();
    }

    private static StoredModel stored(ResultSet row) throws SQLException {
        return new StoredModel(
                row.getLong("version"),
                row.getObject("learned_at", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("ACTIVE"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getInt("accounts"),
                row.getInt("gaps"),
                row.getInt("ended_gaps"),
                row.getObject("purchase_days", Long.class),
                row.getObject("dates") == null ? null : rehearsal(row),
                Optional.ofNullable(row.getString("shortcoming"))
                        .map(Shortcoming::valueOf)
                        .orElse(null));
    }

    private static Rehearsal rehearsal(ResultSet row) throws SQLException {
        int dates = row.getInt("dates");
        return new Rehearsal(
                Timelines.epochDay(row.getObject("rehearsed_from", LocalDate.class)),
                Timelines.epochDay(row.getObject("rehearsed_until", LocalDate.class)),
                row.getInt("watched_days"),
                new Errors(dates, row.getDouble("error"), row.getDouble("within_3"), row.getDouble("within_7")),
                new Errors(
                        dates,
                        row.getDouble("simple_error"),
                        row.getDouble("simple_within_3"),
                        row.getDouble("simple_within_7")),
                row.getInt("ended"),
                row.getDouble("ended_error"));
    }

    /** Reads a model; whatever is wrong with it is told, not thrown. */
    Reading<GapModel> read(long version) {
        return shelf.read(version, ForecastModels::model);
    }

    private static Reading<GapModel> model(byte[] artefact) {
        try {
            return new Good<>(GapModelFile.read(artefact));
        } catch (CorruptModel e) {
            return new Unusable<>(String.valueOf(e.getMessage()));
        }
    }
}
