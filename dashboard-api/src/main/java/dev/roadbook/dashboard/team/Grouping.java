package dev.roadbook.dashboard.team;

/** What the accounts of a team are put together by. */
enum Grouping {
    REP("team.csv", "a.rep_id, r.name as rep_name", "a.rep_id, r.name", "r.name nulls last, a.rep_id nulls last"),
    REGION("regions.csv", "a.region"),
    COMPANY("companies.csv", "a.chain");

    private final String file;
    private final String columns;
    private final String group;
    private final String order;

    Grouping(String file, String columns, String group, String order) {
        this.file = file;
        this.columns = columns;
        this.group = group;
        this.order = order;
    }

    Grouping(String file, String name) {
        this(
                file,
                "nullif(%s, '') as name, count(distinct a.rep_id) as reps".formatted(name),
                "nullif(%s, '')".formatted(name),
                "name nulls last");
    }

    String file() {
        return file;
    }

    /** The figures of each group, those with the most revenue first. */
    String statement(String figures, String where) {
        return """
                select %s, %s
                from account_view a
                left join rep r on r.rep_id = a.rep_id
                %s
                group by %s
                order by ytd_revenue desc, %s
                """.formatted(columns, figures, where, group, order);
    }
}
