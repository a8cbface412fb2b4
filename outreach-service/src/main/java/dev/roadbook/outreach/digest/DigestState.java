package dev.roadbook.outreach.digest;

/** What became of a digest. */
enum DigestState {
    SENT,
    WAITING,
    SKIPPED,
    FAILED,
    UNKNOWN,
    TEST;

    /** Of the latest intent {@code i} of a digest, which need not be there. */
    static final String SQL = """
            case
                when i.state = 'ACCEPTED' then 'SENT'
                when i.state in ('PLANNED', 'CLAIMED', 'TEMP_FAILED', 'HANDED_OVER') then 'WAITING'
                when i.state = 'HARD_FAILED' then 'FAILED'
                when i.state in ('UNKNOWN', 'TEST') then i.state
                else 'SKIPPED'
            end""";

    String condition() {
        return SQL + " = '" + name() + "'";
    }
}
