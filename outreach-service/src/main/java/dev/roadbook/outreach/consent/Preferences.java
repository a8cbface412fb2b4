package dev.roadbook.outreach.consent;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.OptOuts.Reader;
import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.outreach.consent.UnsubscribeLinks.Link;
import dev.roadbook.outreach.consent.Wanted.Choice;
import dev.roadbook.outreach.consent.Wanted.Silence;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What recipients say about the mails they get, by the token in one of them; unknown tokens change nothing and tell nothing. */
@Component
public class Preferences {

    private static final String RECIPIENT = "recipient";

    private final Suppressions suppressions;
    private final OptOuts optOuts;
    private final UnsubscribeLinks links;
    private final ConsentEvents events;
    private final Clock clock;

    Preferences(Suppressions suppressions, OptOuts optOuts, UnsubscribeLinks links, ConsentEvents events, Clock clock) {
        this.suppressions = suppressions;
        this.optOuts = optOuts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    public Wanted of(String token) {
        return links.find(token).map(this::wanted).orElseGet(Wanted::ofNobody);
    }

    /** One click: no more mails to a buyer, no more of that programme to anybody else. */
    @Transactional
    public Wanted unsubscribe(String token) {
        return links.find(token)
                .map(link -> {
                    if (link.reader() == null) {
                        end(link);
                    } else {
                        turnOff(link, link.reader());
                    }
                    return wanted(link);
                })
                .orElseGet(() -> Wanted.ofNobody().after(new Choice.Nothing(), clock.instant()));
    }

    @Transactional
    public Wanted choose(String token, Choice choice) {
        return links.find(token)
                .map(link -> {
                    take(link, choice);
                    return wanted(link);
                })
                .orElseGet(() -> Wanted.ofNobody().after(choice, clock.instant()));
    }

    private void take(Link link, Choice choice) {
        switch (choice) {
            case Choice.Topics(var wanted) ->
                readers(link).forEach(reader -> {
                    if (wanted.contains(reader.programme())) {
                        turnOn(link, reader);
                    } else {
                        turnOff(link, reader);
                    }
                });
            case Choice.Pause _ -> {
                var end = clock.instant().plus(Wanted.PAUSE);
                if (suppressions.add(new NewSuppression(link.address(), Reason.PAUSED, null, end), RECIPIENT)) {
                    events.decided(link.accountId(), "RECIPIENT_PAUSED", "The recipient wants no mail for a while");
                }
            }
            case Choice.Nothing _ -> end(link);
            case Choice.Again _ -> {
                if (suppressions.removeOwn(link.address().normalized()).isPresent()) {
                    events.decided(link.accountId(), "RESUBSCRIBED", "The recipient wants mail again");
                }
            }
        }
    }

    private void end(Link link) {
        if (suppressions.add(NewSuppression.forGood(link.address(), Reason.UNSUBSCRIBED), RECIPIENT)) {
            events.decided(link.accountId(), "UNSUBSCRIBED", "The recipient unsubscribed");
        }
    }

    private void turnOff(Link link, Reader reader) {
        if (optOuts.add(reader, null, RECIPIENT).isPresent()) {
            if (reader.isBuyer()) {
                events.decided(link.accountId(), reader, "TOPIC_TURNED_OFF", "The buyer turned a kind of mail off");
            } else {
                events.turnedOff(reader, RECIPIENT);
            }
        }
    }

    private void turnOn(Link link, Reader reader) {
        if (optOuts.remove(reader).isPresent()) {
            if (reader.isBuyer()) {
                events.decided(link.accountId(), reader, "TOPIC_TURNED_ON", "The buyer turned a kind of mail on");
            } else {
                events.turnedOn(reader, RECIPIENT);
            }
        }
    }

    private Wanted wanted(Link link) {
        return new Wanted(link.locale(), topics(link), silence(link));
    }

    private Map<String, Boolean> topics(Link link) {
        return readers(link)
                .collect(toMap(Reader::programme, reader -> optOuts.find(reader).isEmpty()));
    }

    private @Nullable Silence silence(Link link) {
        return suppressions
                .standing(link.address().normalized())
                .map(standing -> new Silence(standing.reason().isOwn(), standing.endsAt()))
                .orElse(null);
    }

    private static Stream<Reader> readers(Link link) {
        return link.reader() == null
                ? Stream.of(BuyerTopic.values())
                        .map(topic -> Reader.buyer(topic, link.address().normalized()))
                : Stream.of(link.reader());
    }
}
