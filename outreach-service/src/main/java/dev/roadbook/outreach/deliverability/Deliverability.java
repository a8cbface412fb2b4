package dev.roadbook.outreach.deliverability;

import static java.util.Locale.ROOT;

import dev.roadbook.outreach.bounce.ReturnedMails;
import dev.roadbook.outreach.deliverability.Dns.Answer;
import dev.roadbook.outreach.dkim.DkimSigner;
import dev.roadbook.outreach.mail.Outbound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks at everything that mail providers look at before they take mails of a sender who writes to many. */
@Component
class Deliverability {

    /** Names that nobody but this machine or network knows (RFC 2606, RFC 6762). */
    private static final Pattern NOT_PUBLIC =
            Pattern.compile("[^.]*|.*\\.(?:localhost|localdomain|local|internal|invalid|test|example)");

    private final Outbound outbound;
    private final DkimSigner signer;
    private final ReturnedMails returned;
    private final Dns dns;
    private final Clock clock;

    Deliverability(Outbound outbound, DkimSigner signer, ReturnedMails returned, Dns dns, Clock clock) {
        this.outbound = outbound;
        this.signer = signer;
        this.returned = returned;
        this.dns = dns;
        this.clock = clock;
    }

    /**
     * What mail providers see.
     *
     * @param checkedAt when it was looked at
     * @param from who mails come from
     * @param checks one or more for each thing that is looked at
     */
    record DeliverabilityReport(Instant checkedAt, String from, List<Checked> checks) {}

    DeliverabilityReport look() {
        var checks = new ArrayList<Checked>();
        var domain = outbound.from().domain().toLowerCase(ROOT);
        if (NOT_PUBLIC.matcher(domain).matches() && !dns.isChosen()) {
            checks.add(Checked.of(Verdict.FROM_NOT_PUBLIC, domain, List.of()));
        } else {
            checks.add(Checked.of(Verdict.FROM_PUBLIC, domain, List.of()));
            checks.addAll(published(domain));
        }
        checks.add(Checked.of(outbound.encrypted() ? Verdict.ENCRYPTED : Verdict.NOT_ENCRYPTED));
        checks.add(Checked.of(
                "https".equals(outbound.publicUrl().getScheme())
                        ? Verdict.ONE_CLICK
                        : Verdict.ONE_CLICK_WITHOUT_HTTPS));
        checks.add(Checked.of(complaints()));
        return new DeliverabilityReport(clock.instant(), outbound.from().value(), checks);
    }

    private List<Checked> published(String domain) {
        var questions = dns.questions();
        var returnTo = outbound.returnTo() == null ? outbound.from() : outbound.returnTo();
        var returning = returnTo.domain().toLowerCase(ROOT);
        var keys = signer.publicKeys(domain);
        var dmarc = new Dmarc(questions);
        var checks = new ArrayList<Checked>();
        checks.add(new Spf(questions).look(returning, outbound.relay()));
        new SignatureKeys(questions).look(keys).forEach(checks::add);
        checks.add(dmarc.look(domain, outbound.from().value()));
        checks.add(dmarc.alignment(
                domain, keys.isEmpty() ? null : keys.getFirst().domain().toLowerCase(ROOT), returning));
        checks.add(
                mailServers(questions, domain, Verdict.REPLIES_ARRIVE, Verdict.REPLIES_LOST, Verdict.REPLIES_UNKNOWN));
        checks.add(
                returned.isRead()
                        ? mailServers(
                                questions,
                                returning,
                                Verdict.BOUNCES_READ,
                                Verdict.BOUNCES_LOST,
                                Verdict.BOUNCES_UNKNOWN)
                        : Checked.of(Verdict.BOUNCES_NOT_READ));
        return checks;
    }

    private static Checked mailServers(
            Dns.Questions questions, String domain, Verdict some, Verdict none, Verdict unknown) {
        return switch (questions.mailServers(domain)) {
            case Answer.Unknown _ -> Checked.of(unknown, domain, List.of());
            case Answer.Known(var servers) -> {
                var named = servers.stream()
                        .filter(server -> !server.isEmpty() && !server.equals("."))
                        .toList();
                yield Checked.of(named.isEmpty() ? none : some, domain, named);
            }
        };
    }

    private Verdict complaints() {
        return switch (returned.complaints()) {
            case FEW -> Verdict.FEW_COMPLAINTS;
            case MANY -> Verdict.MANY_COMPLAINTS;
            case TOO_MANY -> Verdict.TOO_MANY_COMPLAINTS;
        };
    }
}
