package dev.roadbook.outreach.deliverability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at one thing came to.
 *
 * @param check what was looked at
 * @param grade how it stands
 * @param verdict why
 * @param about name it is about; null where it is about no name
 * @param found what stands there
 * @param publish what has to stand there, where it does not
 */
record Checked(
        Verdict.Check check,
        Verdict.Grade grade,
        Verdict verdict,
        @Nullable String about,
        List<String> found,
        @Nullable DnsRecord publish) {

    /**
     * What is to be published.
     *
     * @param name name
     * @param type kind of entry
     * @param value text
     */
    record DnsRecord(String name, String type, String value) {

        static DnsRecord text(String name, String value) {
            return new DnsRecord(name, "TXT", value);
        }
    }

    static Checked of(Verdict verdict) {
        return new Checked(verdict.check(), verdict.grade(), verdict, null, List.of(), null);
    }

    static Checked of(Verdict verdict, String about, List<String> found) {
        return new Checked(verdict.check(), verdict.grade(), verdict, about, List.copyOf(found), null);
    }

    Checked publish(DnsRecord wanted) {
        return new Checked(check, grade, verdict, about, found, wanted);
    }
}
