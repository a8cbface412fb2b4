package dev.roadbook.outreach.digest;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.World;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.ReceivedMail;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Representatives with accounts, and the mails they get. */
record DigestWorld(World world, MailBox mailBox) {

    void anne() {
        world.hear(Fixtures.rep("R01", "Anne Laurent", mailBox.address("anne")));
    }

    void account(String id, String rep, @Nullable String expectedOn, String callValue, int overdue) {
        world.update(
                "insert into account (account_id, revision, name, rep_id, active) values (?, 1, ?, ?, true)",
                id,
                "Corner Wine " + id,
                rep);
        var day = expectedOn == null ? null : LocalDate.parse(expectedOn);
        world.hear(PredictionsUpdated.newBuilder(Fixtures.prediction(id, day, Fixtures.LAST_PURCHASE, Fixtures.MORNING))
                .setCallValue(new BigDecimal(callValue))
                .setDaysOverdue(overdue)
                .build());
    }

    void forgetMails() {
        mailBox.clear();
        world.update("delete from message");
        world.update("truncate send_intent cascade");
        world.update("delete from digest");
        world.update("delete from rep_week");
    }

    static String link(ReceivedMail mail) {
        var header = mail.header("List-Unsubscribe").getFirst();
        return header.substring(1, header.indexOf('>'));
    }

    static String bytes(ReceivedMail mail) {
        return mail.raw()
                .replace(link(mail).replaceAll(".*/u/", ""), "TOKEN")
                .replaceAll("(Message-ID|Date|Received): .*", "")
                .replaceAll("----=_Part_[0-9_.]+", "PART");
    }
}
