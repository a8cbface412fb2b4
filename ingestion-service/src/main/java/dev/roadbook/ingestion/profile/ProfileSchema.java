package dev.roadbook.ingestion.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.ProblemException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Holds what people write against the published schema, by which the profiles that are shipped are written too. */
@Component
public class ProfileSchema {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final int MOST_FAULTS = 20;
    private static final LocalDateTime SOME_DAY = LocalDate.of(2026, 11, 2).atStartOfDay();
    private static final Set<String> LACKING = Set.of("required", "anyOf");

    private final Schema schema;

    ProfileSchema() {
        try {
            var text = new ClassPathResource("profiles/column-profile.schema.json")
                    .getContentAsString(StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profile of a document, or a problem that names what is wrong with it. */
    public ColumnProfile read(ProfileDocument document) {
        return read(document, error -> true);
    }

    /** The same of a document that may lack columns yet. */
    public ColumnProfile readIncomplete(ProfileDocument document) {
        return read(document, error -> !LACKING.contains(error.getKeyword()) || !isOfColumns(error));
    }

    private static boolean isOfColumns(Error error) {
        return field(error.getInstanceLocation().toString()).equals("columns");
    }

    private ColumnProfile read(ProfileDocument document, Predicate<Error> counts) {
        var faults = schema.validate(write(document), InputFormat.JSON).stream()
                .filter(counts)
                .limit(MOST_FAULTS)
                .map(error -> new Fault(field(error.getInstanceLocation().toString()), error.getMessage()))
                .toList();
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        requireDates(document.dates());
        try {
            return document.profile();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refused("fallback_encoding", "there is no encoding " + document.fallbackEncoding());
        } catch (IllegalArgumentException e) {
            throw refused("grouping", String.valueOf(e.getMessage()));
        }
    }

    private static void requireDates(List<String> patterns) {
        patterns.stream().filter(pattern -> !writesDays(pattern)).findFirst().ifPresent(pattern -> {
            throw refused("dates", "'%s' is no pattern of days".formatted(pattern));
        });
    }

    private static boolean writesDays(String pattern) {
        try {
            return !DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                    .format(SOME_DAY)
                    .isBlank();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** {@code /fallback-encoding} as the wire calls it. */
    private static String field(String location) {
        var path = location.replaceFirst("^[/$.]+", "");
        return path.isEmpty() ? "document" : path.replace('-', '_').replace('/', '.');
    }

    private static ProblemException refused(String field, String message) {
        return refused(List.of(new Fault(field, message)));
    }

    private static ProblemException refused(List<Fault> faults) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "profile_invalid",
                "This is no column profile by which files can be read.",
                faults);
    }

    /** A document in the form that the schema describes and files have. */
    String write(ProfileDocument document) {
        return JSON.writeValueAsString(document);
    }

    ProfileDocument parse(String written) {
        return JSON.readValue(written, ProfileDocument.class);
    }
}
