package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.file.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is made of.
 *
 * @param isOf1904 whether its days count from 1904 on
 * @param texts part of the texts that cells share
 * @param styles part of the styles of cells
 */
record Outline(
        List<Sheet> sheets,
        boolean isOf1904,
        @Nullable String texts,
        @Nullable String styles) {

    private static final String ROOT = "_rels/.rels";

    Outline {
        sheets = List.copyOf(sheets);
    }

    /** A relationship, by the last word of its type; what lies outside the file is none. */
    private record Relation(String id, String type, String target) {}

    static Outline of(Archive archive, FileProperties limits) throws IOException {
        var workbook = workbook(archive, limits);
        var related = new HashMap<String, Relation>();
        for (var relation : relations(archive, relationsOf(workbook), workbook, limits)) {
            related.putIfAbsent(relation.id(), relation);
        }
        try (var xml = Xml.of(archive, workbook, limits)) {
            boolean isOf1904 = false;
            var sheets = new ArrayList<Sheet>();
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "workbookPr" -> isOf1904 = isTrue(xml.attribute("date1904"));
                    case "sheet" -> sheet(xml, related).ifPresent(sheets::add);
                    default -> xml.foreign(xml.name());
                }
                if (sheets.size() > limits.maxParts()) {
                    throw new UnreadableFile(
                            FailureCode.LIMIT_EXCEEDED,
                            "the workbook has more than %d sheets".formatted(limits.maxParts()));
                }
            }
            return new Outline(sheets, isOf1904, part(related, "sharedStrings"), part(related, "styles"));
        }
    }

    private static String workbook(Archive archive, FileProperties limits) throws IOException {
        if (!archive.has(ROOT)) {
            throw new UnreadableFile(
                    FailureCode.UNSUPPORTED_FORMAT,
                    "the file is neither a workbook nor a compressed file that is read");
        }
        var target = relations(archive, ROOT, "", limits).stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("");
        if (target.endsWith(".bin")) {
            throw new UnreadableFile(
                    FailureCode.UNSUPPORTED_FORMAT, "the workbook is a binary one (XLSB): save it as XLSX");
        }
        if (!target.endsWith("workbook.xml") && !target.endsWith("workbook2.xml")) {
            throw new UnreadableFile(FailureCode.UNSUPPORTED_FORMAT, "the file is an office document but no workbook");
        }
        return target;
    }

    private static Optional<Sheet> sheet(Xml xml, Map<String, Relation> related) {
        var id = xml.attribute("id");
        var relation = id == null ? null : related.get(id);
        if (relation == null || !relation.type().equals("worksheet")) {
            return Optional.empty();
        }
        var name = xml.attribute("name");
        var state = xml.attribute("state");
        return Optional.of(
                new Sheet(name == null ? "" : name, relation.target(), state == null || state.equals("visible")));
    }

    private static List<Relation> relations(Archive archive, String part, String base, FileProperties limits)
            throws IOException {
        var relations = new ArrayList<Relation>();
        try (var xml = Xml.of(archive, part, limits)) {
            while (xml.nextStart() && relations.size() <= limits.maxParts()) {
                var id = xml.attribute("Id");
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                boolean isInside = !"External".equals(xml.attribute("TargetMode"));
                if (id != null && type != null && target != null && isInside) {
                    relations.add(new Relation(id, type.substring(type.lastIndexOf('/') + 1), resolve(base, target)));
                }
            }
        }
        return relations;
    }

    private static @Nullable String part(Map<String, Relation> related, String type) {
        return related.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static String relationsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    /** A target beside the part that names it, or from the root of the archive; only ever the name of an entry. */
    private static String resolve(String base, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var folder = base.substring(0, base.lastIndexOf('/') + 1);
        var rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    private static boolean isTrue(@Nullable String flag) {
        return flag != null && Set.of("1", "true", "on").contains(flag);
    }
}
