package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.outreach.consent.SuppressionFile.Line;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over the good lines of a file and names what is wrong with the others; a file taken twice changes nothing more. */
@Component
class SuppressionImport {

    private static final int MOST_FAULTS = 100;

    private final Consent consent;
    private final Clock clock;
    private final ZoneId zone;

    SuppressionImport(Consent consent, Clock clock, RoadbookProperties roadbook) {
        this.consent = consent;
        this.clock = clock;
        this.zone = roadbook.zone();
    }

    /** What is wrong with a cell. */
    enum FaultCode {
        NO_ADDRESS,
        UNKNOWN_REASON,
        UNREADABLE_END,
        PAST_END,
        UNFIT_END,
        LONG_NOTE,
        ONE_PROGRAMME_ONLY
    }

    /**
     * A line that was not taken.
     *
     * @param line its number, the header's being one
     * @param column where the fault is
     * @param code what it is
     */
    record ImportFault(long line, String column, FaultCode code) {}

    /**
     * What became of a file.
     *
     * @param rows lines after the header
     * @param added addresses that are suppressed now, or for longer or a weightier reason than before
     * @param known lines that said nothing new
     * @param refused lines that were not taken
     * @param faults why, for the first hundred of them
     */
    record ImportReport(int rows, int added, int known, int refused, List<ImportFault> faults) {

        ImportReport {
            faults = List.copyOf(faults);
        }
    }

    ImportReport take(List<Line> lines, String by) {
        var faults = new ArrayList<ImportFault>();
        var good = new LinkedHashMap<String, NewSuppression>();
        for (var line : lines) {
            switch (read(line)) {
                case Read.Bad(var fault) -> faults.add(fault);
                case Read.Good(var suppression) -> good.putIfAbsent(suppression.email(), suppression);
            }
        }
        int added = good.isEmpty()
                ? 0
                : consent.suppress(List.copyOf(good.values()), by).size();
        return new ImportReport(
                lines.size(),
                added,
                lines.size() - faults.size() - added,
                faults.size(),
                faults.stream().limit(MOST_FAULTS).toList());
    }

    private sealed interface Read {
        record Good(NewSuppression suppression) implements Read {}

        record Bad(ImportFault fault) implements Read {}
    }

    private Read read(Line line) {
        var address = line.cell("email").flatMap(EmailAddress::parse);
        if (address.isEmpty()) {
            return bad(line, "email", FaultCode.NO_ADDRESS);
        }
        var reason = reason(line);
        if (reason == null) {
            return bad(line, "reason", FaultCode.UNKNOWN_REASON);
        }
        // Taken for all mail it would say more than its recipient did.
        if (line.cell("programme").isPresent()) {
            return bad(line, "programme", FaultCode.ONE_PROGRAMME_ONLY);
        }
        var note = line.cell("note").orElse(null);
        if (note != null && (note.length() > NewSuppression.LONGEST_NOTE || note.indexOf('\0') >= 0)) {
            return bad(line, "note", FaultCode.LONG_NOTE);
        }
        return until(line, address.get(), reason, note);
    }

    private Read until(Line line, EmailAddress address, Reason reason, @Nullable String note) {
        try {
            var end = line.cell("ends_at").map(this::end).orElse(null);
            if (end != null && !end.isAfter(clock.instant())) {
                return bad(line, "ends_at", FaultCode.PAST_END);
            }
            return reason.mayEnd(end)
                    ? new Read.Good(new NewSuppression(address, reason, note, end))
                    : bad(line, "ends_at", FaultCode.UNFIT_END);
        } catch (DateTimeException e) {
            return bad(line, "ends_at", FaultCode.UNREADABLE_END);
        }
    }

    // The end of a day that is named, or the very instant that an export of this list names.
    private Instant end(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable Reason reason(Line line) {
        var text = line.cell("reason");
        return text.isEmpty()
                ? Reason.MANUAL
                : Stream.of(Reason.values())
                        .filter(reason -> reason.name().equalsIgnoreCase(text.get()))
                        .findFirst()
                        .orElse(null);
    }

    private static Read bad(Line line, String column, FaultCode code) {
        return new Read.Bad(new ImportFault(line.number(), column, code));
    }
}
