package dev.roadbook.outreach.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Who a mail is about.
 *
 * @param type what the subject is
 * @param id its identity among those of its type
 */
public record Subject(Type type, String id) {

    /** What a mail may be about. */
    public enum Type {
        ACCOUNT,
        REP,
        CONTACT
    }

    public static Subject account(String id) {
        return new Subject(Type.ACCOUNT, id);
    }

    public static Subject rep(String id) {
        return new Subject(Type.REP, id);
    }

    public static Subject contact(String id) {
        return new Subject(Type.CONTACT, id);
    }

    /** As logs name it. */
    @Override
    public String toString() {
        return type + ":" + id;
    }

    static Subject of(ResultSet row) throws SQLException {
        return new Subject(Type.valueOf(row.getString("subject_type")), row.getString("subject_id"));
    }

    boolean isAccount() {
        return type == Type.ACCOUNT;
    }
}
