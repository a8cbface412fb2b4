package dev.roadbook.prediction.targets.model;

import dev.roadbook.platform.jdbc.Sha256;
import dev.roadbook.prediction.model.shelf.ListedModels;
import dev.roadbook.prediction.model.shelf.Shelf;
import dev.roadbook.prediction.model.shelf.Shelf.Reading;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Good;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Unusable;
import dev.roadbook.prediction.targets.forest.EvenPace;
import dev.roadbook.prediction.targets.forest.TargetForest;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Learned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Forests in their versions, one of them active. */
@Repository
class TargetModels implements ListedModels {

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final TargetProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    TargetModels(JdbcClient jdbc, TargetProperties properties, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(jdbc, "target_model");
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a forest and makes it the active one, unless it falls short; then the simple rule gives the answers. */
    @Transactional
    public long keep(Learned learned, boolean isSynthetic) {
        byte[] artefact = learned.forest().bytes();
        var shortcoming = Shortcoming.of(learned.evaluation());
        shelf.lock();
        shelf.retire();
        shelf.makeRoom(properties.versionsKept());
        return jdbc.sql("""
                        insert into target_model (
                            learned_at, state, synthetic, first_month, last_month, examples, evaluation, sha256, artefact,
                            pace_level, pace_slope, shortcoming)
                        values (
                            :now, :state, :synthetic, :first, :last, :examples, cast(:evaluation as jsonb), :sha256,
                            :artefact, :level, :slope, :shortcoming)
                        returning version
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", shortcoming == null ? "ACTIVE" : "RETIRED")
                .param("synthetic", isSynthetic)
                .param("first", learned.firstMonth())
                .param("last", learned.lastMonth())
                .param(
                        "examples",
                        learned.evaluation().trainedOn() + learned.evaluation().measuredOn())
                .param("evaluation", json.writeValueAsString(learned.evaluation()))
                .param("sha256", Sha256.of(artefact))
                .param("artefact", artefact)
                .param("level", learned.pace().level())
                .param("slope", learned.pace().slope())
                .param("shortcoming", shortcoming == null ? null : shortcoming.name())
                .query(Long.class)
                .single();
    }

    /** Makes a kept forest the active one; false if it is not kept. */
    @Transactional
    public boolean activate(long version) {
        return shelf.activate(version);
    }

    /** Leaves the answers to the simple rule until a forest is activated or learned. */
    @Transactional
    public void activateNone() {
        shelf.lock();
        shelf.retire();
    }

    /** Latest first. */
    List<StoredTargetModel> all() {
        return jdbc.sql("""
                        select version, learned_at, state, synthetic, first_month, last_month, examples, evaluation,
                               pace_level, pace_slope, shortcoming
                        from target_model
                        order by version desc
                        """).query((row, _) -> stored(row)).list();
    }

    @Override
    public List<Listed> listed() {
        return all().stream()
                .map(model -> new Listed(
                        model.name(),
                        "agent_target",
                        "a random forest of what representatives did and sold by a day of the month",
                        model.isActive()))
                .toList();
    }

    private StoredTargetModel stored(ResultSet row) throws SQLException {
        return new StoredTargetModel(
                row.getLong("version"),
                row.getObject("learned_at", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("synthetic"),
                row.getObject("first_month", LocalDate.class),
                row.getObject("last_month", LocalDate.class),
                row.getInt("examples"),
                json.readValue(row.getString("evaluation"), Evaluation.class),
                new EvenPace(row.getDouble("pace_level"), row.getDouble("pace_slope")),
                Optional.ofNullable(row.getString("shortcoming"))
                        .map(Shortcoming::valueOf)
                        .orElse(null));
    }

    /** Reads a forest; whatever is wrong with it is told, not thrown. */
    Reading<TargetForest> read(long version) {
        return shelf.read(version, TargetModels::forest);
    }

    private static Reading<TargetForest> forest(byte[] artefact) {
        try {
            return new Good<>(TargetForest.read(artefact));
        } catch (TargetForest.Corrupt e) {
            return new Unusable<>(String.valueOf(e.getMessage()));
        }
    }
}
