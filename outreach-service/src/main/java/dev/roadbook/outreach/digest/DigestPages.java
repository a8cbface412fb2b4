package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.mail.MimeMails;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Links to the pages that show what a digest counts.
 *
 * @param mails knows where recipients reach the pages
 * @param rep representative whose accounts a manager is to see; null where the reader sees their own anyway
 */
record DigestPages(MimeMails mails, @Nullable String rep) {

    String all() {
        return accounts("");
    }

    String due() {
        return accounts("due=week");
    }

    String needsFollowUp() {
        return accounts("reminder=action_needed");
    }

    String overdue() {
        return accounts("due=overdue");
    }

    String lowHealth() {
        return accounts("sort=health_score");
    }

    String pace() {
        return accounts("sort=-pace_pct");
    }

    String orders() {
        return accounts("sort=-last_purchase_date");
    }

    String ordered() {
        return accounts("reminder=purchased");
    }

    String targets() {
        return mails.page("/targets");
    }

    String account(String id) {
        return mails.page("/accounts/" + encoded(id));
    }

    private String accounts(String query) {
        var own = rep == null ? "" : "rep=" + encoded(rep);
        var both = own.isEmpty() || query.isEmpty() ? own + query : own + "&" + query;
        return mails.page(both.isEmpty() ? "/accounts" : "/accounts?" + both);
    }

    private static String encoded(String id) {
        return UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}
