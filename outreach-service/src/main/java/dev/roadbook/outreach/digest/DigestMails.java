package dev.roadbook.outreach.digest;

import static java.util.Comparator.comparing;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.digest.DigestContent.Line;
import dev.roadbook.outreach.digest.DigestContent.Section;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.template.Templates;
import dev.roadbook.outreach.template.Terms;
import dev.roadbook.outreach.week.AccountNote;
import dev.roadbook.outreach.week.AccountNotes;
import dev.roadbook.outreach.week.Figures;
import dev.roadbook.outreach.week.RepWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a digest and a roll-up say. */
@Component
class DigestMails {

    private static final String TEMPLATE = "digest";
    private static final String VERSION = "digest/2";

    private final AccountNotes notes;
    private final Templates templates;
    private final MimeMails mimeMails;
    private final DigestProperties properties;

    DigestMails(AccountNotes notes, Templates templates, MimeMails mimeMails, DigestProperties properties) {
        this.notes = notes;
        this.templates = templates;
        this.mimeMails = mimeMails;
        this.properties = properties;
    }

    /**
     * What a mail says, whoever gets it.
     *
     * @param subject subject
     * @param text plain text part
     * @param html HTML part
     */
    record Written(String subject, String text, String html) {

        private Mail to(EmailAddress address, String token) {
            return new Mail(address, null, null, new HeaderText(subject), text, html, VERSION, token, List.of());
        }
    }

    /** To a representative, about their accounts. */
    Mail toRep(DigestFacts facts, String token) {
        var accounts = notes.of(facts.reader().id(), facts.now());
        return aboutRep(facts, accounts, token).to(facts.address().orElseThrow(), token);
    }

    Written aboutRep(DigestFacts facts, List<AccountNote> accounts, String token) {
        var rep = facts.reps().getFirst();
        var pages = new DigestPages(mimeMails, null);
        return written(new DigestContent(
                subject("Your week", facts, rep.figures()),
                "Hello " + Objects.requireNonNullElse(facts.reader().name(), rep.repId()) + ",",
                lead(rep.figures(), rep.lastWeek()),
                new DigestTiles(rep.figures(), rep.lastWeek(), pages, terms()).all(),
                sections(accounts, pages, facts.today(facts.now())),
                "You receive this email every week because you look after these accounts.",
                mimeMails.senderName(),
                mimeMails.unsubscribeLink(token).toString()));
    }

    /** To a manager, about everybody. */
    Mail toManager(DigestFacts facts, Map<String, String> names, String token) {
        var total = total(facts.reps().stream().map(RepWeek::figures)).orElseThrow();
        var before = total(facts.reps().stream().map(RepWeek::lastWeek).flatMap(Stream::ofNullable))
                .orElse(null);
        var pages = new DigestPages(mimeMails, null);
        return written(new DigestContent(
                        subject("Team week", facts, total),
                        "Hello,",
                        lead(total, before),
                        new DigestTiles(total, before, pages, terms()).all(),
                        List.of(representatives(facts.reps(), names)),
                        "You receive this email every week because it is sent to managers.",
                        mimeMails.senderName(),
                        mimeMails.unsubscribeLink(token).toString()))
                .to(facts.address().orElseThrow(), token);
    }

    private static Optional<Figures> total(Stream<Figures> parts) {
        return Figures.total(parts.toList());
    }

    private Section representatives(List<RepWeek> reps, Map<String, String> names) {
        var lines = reps.stream()
                .map(rep -> line(rep, names.getOrDefault(rep.repId(), rep.repId())))
                .sorted(comparing(Line::title).thenComparing(Line::link))
                .toList();
        return new Section("Representatives, with revenue of the last 7 days", lines, null, mimeMails.page("/team"));
    }

    private Written written(DigestContent content) {
        return new Written(content.title(), templates.text(TEMPLATE, content), templates.html(TEMPLATE, content));
    }

    private static String subject(String whose, DigestFacts facts, Figures figures) {
        var parts = new ArrayList<String>();
        if (figures.dueThisWeek() > 0) {
            parts.add(Phrases.number(figures.dueThisWeek()) + " due");
        }
        if (figures.needsFollowUp() > 0) {
            parts.add(Phrases.number(figures.needsFollowUp()) + " to follow up");
        }
        if (parts.isEmpty()) {
            parts.add(Phrases.count(figures.worthACall(), "account", "accounts") + " worth a call");
        }
        return whose + " " + facts.issue().week().number() + ": " + String.join(", ", parts);
    }

    private static String lead(Figures figures, @Nullable Figures lastWeek) {
        int due = figures.dueThisWeek();
        var expected = (due == 0 ? "None" : Phrases.number(due)) + " of "
                + Phrases.count(figures.accounts(), "account", "accounts") + (due > 1 ? " are" : " is")
                + " due within seven days";
        var followUp = switch (figures.needsFollowUp()) {
            case 0 -> ".";
            case 1 -> "; 1 was reminded and has not ordered.";
            default -> "; " + Phrases.number(figures.needsFollowUp()) + " were reminded and have not ordered.";
        };
        return expected + followUp + (lastWeek == null ? " There are no figures of last week to compare with." : "");
    }

    private List<Section> sections(List<AccountNote> accounts, DigestPages pages, LocalDate today) {
        var sections = new ArrayList<Section>();
        var offered = new HashSet<String>();
        var calls = accounts.stream().filter(note -> note.callPlace() != null).toList();
        if (!calls.isEmpty()) {
            sections.add(new Section(
                    "Call first, with what a call is worth",
                    calls.stream()
                            .map(note -> call(note, pages, today, offered))
                            .toList(),
                    null,
                    pages.all()));
        }
        var followUps = accounts.stream().filter(AccountNote::needsFollowUp).toList();
        if (!followUps.isEmpty()) {
            sections.add(section(
                    terms().needsFollowUp(),
                    followUps.stream()
                            .map(note -> line(note, Phrases.cause(note.cause(), today), pages, offered))
                            .toList(),
                    pages.needsFollowUp()));
        }
        var due = accounts.stream()
                .filter(note -> note.dueOn() != null)
                .sorted(comparing((AccountNote note) -> Objects.requireNonNull(note.dueOn()))
                        .thenComparing(AccountNote::name)
                        .thenComparing(AccountNote::accountId))
                .toList();
        if (!due.isEmpty()) {
            sections.add(section(
                    "Due this week",
                    due.stream()
                            .map(note -> line(
                                    note, Phrases.due(Objects.requireNonNull(note.dueOn()), today), pages, offered))
                            .toList(),
                    pages.due()));
        }
        return List.copyOf(sections);
    }

    private Section section(String title, List<Line> lines, String link) {
        int more = lines.size() - properties.listed();
        return new Section(
                title,
                lines.stream().limit(properties.listed()).toList(),
                more > 0 ? "and " + Phrases.number(more) + " more" : null,
                link);
    }

    private Line call(AccountNote note, DigestPages pages, LocalDate today, Set<String> offered) {
        var line = line(note, Phrases.cause(note.cause(), today), pages, offered);
        return new Line(line.title(), line.link(), Phrases.money(note.callValue(), note.currency()), line.details());
    }

    /** Products are named where the account first is. */
    private Line line(AccountNote note, String what, DigestPages pages, Set<String> offered) {
        var details = new ArrayList<>(List.of(what));
        if (offered.add(note.accountId())) {
            details.addAll(products(note));
        }
        return new Line(note.name(), pages.account(note.accountId()), null, details);
    }

    /** What the next order should hold or, where that is not known, what the account may want. */
    private List<String> products(AccountNote note) {
        if (!note.order().isEmpty()) {
            return OrderWords.of(note.order(), properties.products());
        }
        return note.offers().isEmpty()
                ? List.of()
                : List.of(terms().recommended() + ": " + String.join(", ", note.offers()));
    }

    private Line line(RepWeek rep, String name) {
        var details = new ArrayList<>(List.of(summary(rep.figures())));
        if (rep.lastWeek() != null) {
            details.add("Last week: " + summary(rep.lastWeek()));
        }
        return new Line(
                name, new DigestPages(mimeMails, rep.repId()).all(), DigestTiles.revenue(rep.figures()), details);
    }

    private static String summary(Figures figures) {
        return Phrases.number(figures.dueThisWeek()) + " due · " + Phrases.number(figures.needsFollowUp())
                + " to follow up · " + DigestTiles.overdue(figures) + " overdue · "
                + Phrases.number(figures.lowHealth()) + " of low health · pace " + DigestTiles.pace(figures);
    }

    private Terms terms() {
        return templates.terms();
    }
}
