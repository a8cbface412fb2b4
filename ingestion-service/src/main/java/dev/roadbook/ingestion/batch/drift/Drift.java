package dev.roadbook.ingestion.batch.drift;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Figure;
import dev.roadbook.ingestion.dataset.Figures.Measured;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.platform.jdbc.Columns;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares a file with the latest ones of its source. */
@Component
@EnableConfigurationProperties(DriftProperties.class)
public class Drift {

    private static final Logger log = LoggerFactory.getLogger(Drift.class);

    private final JdbcClient jdbc;
    private final Sources sources;
    private final DriftProperties properties;

    Drift(JdbcClient jdbc, Sources sources, DriftProperties properties) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.properties = properties;
    }

    /** A figure beside what is usual, if that is known. */
    private record Compared(Measured measured, Figure.@Nullable Range usual) {

        boolean isUnusual() {
            return usual != null && !usual.contains(measured.value());
        }

        @Nullable BigDecimal from() {
            return usual == null ? null : usual.from();
        }

        @Nullable BigDecimal to() {
            return usual == null ? null : usual.to();
        }
    }

    /** Notes what a file is like, and says whether it has to wait for a person. Of a correction nothing can be said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holds(BatchDetails batch, Dataset dataset, long lines) {
        if (batch.corrects() != null) {
            return false;
        }
        var earlier = earlier(batch.source());
        var compared = Stream.concat(
                        Stream.of(new Measured(Figure.LINES, BigDecimal.valueOf(lines), lines)),
                        dataset.figures().map(figures -> figures.measure(batch.file())).stream()
                                .flatMap(List::stream))
                .filter(Measured::tells)
                .map(measured -> compare(measured, earlier.getOrDefault(measured.figure(), List.of())))
                .toList();
        keep(batch.id(), compared);
        var unusual = compared.stream().filter(Compared::isUnusual).toList();
        if (!unusual.isEmpty()) {
            log.warn(
                    "file is unlike earlier ones batchId={} source={} figures={}", batch.id(), batch.source(), unusual);
        }
        return !unusual.isEmpty() && sources.holdsUnusual(batch.source()).orElse(properties.hold());
    }

    /** A file that is taken is what later ones are compared with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(BatchDetails batch, Dataset dataset) {
        if (batch.corrects() == null) {
            dataset.figures().ifPresent(figures -> figures.remember(batch.file()));
        }
    }

    private static Compared compare(Measured measured, List<BigDecimal> earlier) {
        return new Compared(measured, measured.figure().usual(earlier).orElse(null));
    }

    /** But for the very first, which mostly brings years of history, and to which everybody is new. */
    private Map<Figure, List<BigDecimal>> earlier(String source) {
        return jdbc
                .sql("""
                        select f.figure, f.value
                        from (
                            select id
                            from batch
                            where source = :source and state = 'COMPLETED' and corrects is null
                                and position > (
                                    select min(position) from batch where source = :source and state = 'COMPLETED')
                            order by position desc
                            limit :files) b
                        join batch_figure f on f.batch_id = b.id
                        """)
                .param("source", source)
                .param("files", properties.files())
                .query((row, _) -> Map.entry(Figure.valueOf(row.getString("figure")), row.getBigDecimal("value")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private void keep(UUID batchId, List<Compared> compared) {
        jdbc.sql("delete from batch_figure where batch_id = ?").param(batchId).update();
        var rows = Columns.of(compared);
        jdbc.sql("""
                        insert into batch_figure (batch_id, figure, value, usual_from, usual_to, unusual)
                        select :batchId, figure, value, usual_from, usual_to, unusual
                        from unnest(cast(:figures as text[]), cast(:values as numeric[]), cast(:from as numeric[]),
                                    cast(:to as numeric[]), cast(:unusual as boolean[]))
                             as t (figure, value, usual_from, usual_to, unusual)
                        """)
                .param("batchId", batchId)
                .param("figures", rows.column(row -> row.measured().figure()))
                .param("values", rows.column(row -> row.measured().value()))
                .param("from", rows.column(Compared::from))
                .param("to", rows.column(Compared::to))
                .param("unusual", rows.column(Compared::isUnusual))
                .update();
    }

    /** What a file is like; nothing before it was read. */
    @Transactional(readOnly = true)
    public List<Comparison> of(UUID batchId) {
        return jdbc.sql("""
                        select figure, value, usual_from, usual_to, unusual
                        from batch_figure
                        where batch_id = ?
                        """).param(batchId).query(Comparison.class).stream()
                .sorted(Comparator.comparing(Comparison::figure))
                .toList();
    }
}
