package dev.roadbook.prediction.backtest.report;

import dev.roadbook.prediction.backtest.report.Report.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A report as one page that needs nothing else. */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Report report) {
        var rolled = report.rolled();
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                :root { color-scheme: light dark; --ink: light-dark(#1f2430, #e6e8ee); --paper: light-dark(#fff, #14171f);
                  --line: light-dark(#d9dce5, #333948); --ours: light-dark(#2450c8, #8fb0ff); --other: light-dark(#b4571d, #f0a36b); }
                body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
                table { border-collapse: collapse; margin: .5rem 0 2rem; font-variant-numeric: tabular-nums; }
                th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line); text-align: right; }
                th:first-child, td:first-child { text-align: left; }
                tbody tr:first-child { font-weight: 600; }
                .wide { overflow-x: auto; }
                figure { margin: 0 0 2rem; } svg { width: 100%%; max-width: 40rem; height: auto; }
                svg text { font-size: 11px; fill: var(--ink); } .axis { stroke: var(--line); fill: none; }
                .ours { fill: var(--ours); stroke: var(--ours); } .other { fill: var(--other); stroke: var(--other); }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                %s
                %s%s</body>
                </html>
                """.formatted(
                        escaped(report.title()),
                        escaped(report.title()),
                        report.facts().stream()
                                .map(fact -> "<p>" + escaped(fact) + "</p>")
                                .collect(Collectors.joining("\n")),
                        rolled == null ? "" : Charts.of(rolled),
                        report.tables().stream().map(HtmlReport::table).collect(Collectors.joining()));
    }

    private static String table(Table table) {
        return "<h2>%s</h2>\n<p>%s</p>\n<div class=\"wide\"><table>\n<thead>%s</thead>\n<tbody>\n%s</tbody>\n</table></div>\n"
                .formatted(
                        escaped(table.title()),
                        escaped(table.note()),
                        row(table.header(), "th"),
                        table.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining()));
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, escaped(cell), tag))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
