package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.BatchFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the statements of one batch away from lines; what stands afterwards is the latest that is left of each. */
@Component
class LineReversal {

    private final JdbcClient jdbc;

    LineReversal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds each line the batch said something of, the statement that is shown, and the one that stands without the batch.
     * A statement is known by the batch under which it is kept; it counts by the latest batch that repeated it.
     */
    void find(BatchFile file) {
        jdbc.sql("""
                        create temporary table undone_line on commit drop as
                        with mine as materialized (
                            select line_key from sales_line where batch_position = %1$d
                            union all
                            select line_key from superseded_line where batch_position = %1$d
                            union all
                            select line_key from repeated_line where batch_position = %1$d),
                        said as (
                            select line_key, batch_position as said_at, batch_position as kept_as
                            from sales_line join mine using (line_key)
                            union all
                            select line_key, batch_position, batch_position
                            from superseded_line join mine using (line_key)
                            union all
                            select line_key, batch_position, said_by
                            from repeated_line join mine using (line_key)),
                        latest as (
                            select distinct on (line_key) line_key, kept_as
                            from said
                            where said_at <> %1$d
                            order by line_key, said_at desc)
                        select l.line_key, l.order_id, l.batch_position as shown, latest.kept_as as stands
                        from mine
                        join sales_line l using (line_key)
                        left join latest using (line_key)
                        """.formatted(file.position())).update();
        jdbc.sql("analyze undone_line").update();
    }

    /** Orders that lose, gain or change a line. */
    void findTouchedOrders() {
        jdbc.sql("""
                        create temporary table touched_order on commit drop as
                        select order_id from undone_line where stands is distinct from shown
                        union
                        select s.order_id
                        from undone_line u
                        join superseded_line s on s.line_key = u.line_key and s.batch_position = u.stands
                        where u.stands <> u.shown
                        """).update();
        jdbc.sql("analyze touched_order").update();
    }

    /** Lets lines leave or say what they said before. */
    void revert(BatchFile file) {
        var position = file.position();
        update("""
                delete from repeated_line r
                using undone_line u
                where r.line_key = u.line_key and r.batch_position = :position
                """, position);
        update("""
                insert into superseded_line (line_key, batch_position, %1$s)
                select line_key, l.batch_position, %2$s
                from sales_line l
                join undone_line u using (line_key)
                where u.stands <> u.shown and u.shown <> :position
                """.formatted(LineStatements.CONTENT, LineStatements.of("l")), position);
        jdbc.sql("""
                        update sales_line l
                        set (batch_position, %1$s) = row(s.batch_position, %2$s)
                        from undone_line u
                        join superseded_line s on s.line_key = u.line_key and s.batch_position = u.stands
                        where l.line_key = u.line_key and u.stands <> u.shown
                        """.formatted(LineStatements.CONTENT, LineStatements.of("s"))).update();
        jdbc.sql("""
                        delete from superseded_line s
                        using undone_line u
                        where s.line_key = u.line_key and s.batch_position = u.stands and u.stands <> u.shown
                        """).update();
        jdbc.sql("delete from sales_line l using undone_line u where l.line_key = u.line_key and u.stands is null")
                .update();
        handOver(position);
        update("delete from superseded_line where batch_position = :position", position);
    }

    /** What others repeated of the batch is kept under the latest of them from now on. */
    private void handOver(long position) {
        jdbc.sql("""
                        create temporary table heir on commit drop as
                        select r.line_key, max(r.batch_position) as batch_position
                        from repeated_line r
                        join undone_line u using (line_key)
                        where r.said_by = %d
                        group by r.line_key
                        """.formatted(position)).update();
        for (var table : new String[] {"sales_line", "superseded_line"}) {
            update("""
                    update %s l
                    set batch_position = h.batch_position
                    from heir h
                    where l.line_key = h.line_key and l.batch_position = :position
                    """.formatted(table), position);
        }
        jdbc.sql("""
                        delete from repeated_line r
                        using heir h
                        where r.line_key = h.line_key and r.batch_position = h.batch_position
                        """).update();
        update("""
                update repeated_line r
                set said_by = h.batch_position
                from heir h
                where r.line_key = h.line_key and r.said_by = :position
                """, position);
    }

    private void update(String statement, long position) {
        jdbc.sql(statement).param("position", position).update();
    }
}
