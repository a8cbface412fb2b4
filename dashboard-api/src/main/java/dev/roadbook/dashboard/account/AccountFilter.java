package dev.roadbook.dashboard.account;

/** What accounts may be told apart by. */
public final class AccountFilter {

    private AccountFilter() {}

    enum Health {
        EXCELLENT,
        GOOD,
        AVERAGE,
        POOR,
        CRITICAL
    }

    enum Churn {
        LOW,
        MEDIUM,
        HIGH
    }

    public enum Standing {
        ACTIVE,
        SILENT,
        LOST;

        public String condition() {
            return "a.standing = '" + name() + "'";
        }
    }

    public enum Due {
        TODAY("a.next_expected_purchase_date = :today"),
        WEEK("a.next_expected_purchase_date between :today and :today + 6"),
        OVERDUE("a.days_overdue > 0");

        private final String condition;

        Due(String condition) {
            this.condition = condition;
        }

        public String condition() {
            return condition;
        }
    }

    enum Reminded {
        NONE(" is null"),
        SENT(" = 'SENT'"),
        PURCHASED(" = 'PURCHASED'"),
        ACTION_NEEDED(" = 'ACTION_NEEDED'");

        private final String condition;

        Reminded(String condition) {
            this.condition = condition;
        }

        String condition() {
            return CurrentReminder.STATE + condition;
        }
    }
}
