package dev.roadbook.ingestion.dataset;

import dev.roadbook.ingestion.dataset.Telling.EventOfRow;
import dev.roadbook.ingestion.dataset.cell.Cells;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import dev.roadbook.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset each of whose rows is a row of one table, known by a key; declared rather than written. */
public final class TableDataset implements Dataset {

    private record Column(String definition, Function<Cells, ? extends @Nullable Object> value) {}

    private record Told(Topic topic, String query, String key, EventOfRow event) {}

    private final String name;
    private final List<Field> fields;
    private final List<Column> columns;
    private final StagedTable staged;
    private final String table;
    private final String key;
    private final Check repeated;
    private final BiConsumer<StagedTable, BatchFile> before;
    private final Consumer<BatchFile> after;
    private final RevisedRows rows;
    private final List<Told> told;

    private TableDataset(Builder builder, String table, RevisedRows rows) {
        this.name = builder.name;
        this.fields = builder.fields;
        this.columns = List.copyOf(builder.columns);
        this.staged = StagedTable.of(
                "staged_" + table, columns.stream().map(Column::definition).toArray(String[]::new));
        this.table = table;
        this.key = builder.key;
        this.repeated = Check.repeated(staged.name(), key, builder.keyWords);
        this.before = builder.before;
        this.after = builder.after;
        this.rows = rows;
        this.told = List.copyOf(builder.told);
    }

    public static Builder named(String name, Fields fields) {
        return new Builder(name, fields.all());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Stage stage(BatchFile file) {
        var buffer = new CopyBuffer(staged);
        return new Stage() {
            @Override
            public List<CopyBuffer> buffers() {
                return List.of(buffer);
            }

            @Override
            public void take(Cells cells) {
                buffer.add(values(cells));
            }
        };
    }

    private @Nullable Object[] values(Cells cells) {
        return Stream.concat(
                        Stream.of(cells.row()),
                        columns.stream().map(column -> column.value().apply(cells)))
                .toArray();
    }

    @Override
    public List<Check> checks() {
        return List.of(repeated);
    }

    @Override
    public void merge(BatchFile file) {
        before.accept(staged, file);
        rows.take(staged, table, key, file);
        after.accept(file);
    }

    @Override
    public void publish(Publication publication) {
        publication.expect(publication.summary().acceptedCount());
        told.forEach(each -> publication.sendEach(each.topic(), each.query(), each.key(), each.event()));
    }

    /** Says what a row is, in the order in which it is to be read. */
    public static final class Builder {

        private final String name;
        private final List<Field> fields;
        private final List<Column> columns = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private BiConsumer<StagedTable, BatchFile> before = (_, _) -> {};
        private Consumer<BatchFile> after = _ -> {};
        private String key = "";
        private String keyWords = "";

        private Builder(String name, List<Field> fields) {
            this.name = name;
            this.fields = fields;
        }

        /**
         * A column of the table.
         *
         * @param definition its name and type
         */
        public Builder column(String definition, Function<Cells, ? extends @Nullable Object> value) {
            columns.add(new Column(definition, value));
            return this;
        }

        /**
         * The column that tells rows apart; of rows with the same key the last one counts.
         *
         * @param words what the reader of a file calls it
         */
        public Builder key(String definition, String words, Function<Cells, ?> value) {
            columns.add(new Column(definition, value));
            key = definition.substring(0, definition.indexOf(' '));
            keyWords = words;
            return this;
        }

        /** What has to be there before the rows are taken over, such as what they refer to. */
        public Builder before(BiConsumer<StagedTable, BatchFile> step) {
            before = step;
            return this;
        }

        /** What follows from rows that were taken over, such as for what refers to them. */
        public Builder after(Consumer<BatchFile> step) {
            after = step;
            return this;
        }

        /** An event for each row of a query, which takes the batch as its only parameter. */
        public Builder tell(Topic topic, String query, String key, EventOfRow event) {
            told.add(new Told(topic, query, key, event));
            return this;
        }

        /** The table, whose rows have a revision, the batch that wrote them, its position, and when. */
        public Dataset into(String table, RevisedRows rows) {
            return new TableDataset(this, table, rows);
        }
    }
}
