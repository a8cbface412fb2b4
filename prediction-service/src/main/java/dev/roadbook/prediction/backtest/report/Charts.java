package dev.roadbook.prediction.backtest.report;

import dev.roadbook.prediction.backtest.rolling.Method;
import dev.roadbook.prediction.backtest.rolling.Scorecard;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Bar;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Chance;
import java.util.List;
import java.util.Locale;

/** Pictures of a backtest, as SVG. */
final class Charts {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int RIGHT = 24;
    private static final int TOP = 12;
    private static final int BOTTOM = 36;

    private Charts() {}

    static String of(Scorecard scorecard) {
        return figure(
                        "Chances of a purchase within 30 days: said (across) and come true (up). On the line is right.",
                        calibration(scorecard.chance(Method.ROADBOOK), "ours", 5)
                                + calibration(scorecard.chance(Method.BG_NBD), "other", 3)
                                + legend("BG/NBD"),
                        "<line class=\"axis\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                                .formatted(x(0), y(0), x(1), y(1)))
                + figure(
                        "How many days too early (left) or too late (right) dates were.",
                        histogram(scorecard.errors()) + legend("last + median gap"),
                        "");
    }

    private static String figure(String caption, String marks, String guide) {
        return """
                <figure>
                <figcaption>%s</figcaption>
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s">
                <path class="axis" d="M%s %sV%sH%s"/>%s
                %s</svg>
                </figure>
                """.formatted(caption, WIDTH, HEIGHT, caption, x(0), y(1), y(0), x(1), guide, marks);
    }

    private static String calibration(Chance chances, String kind, int radius) {
        var marks = new StringBuilder();
        for (var bin : chances.tenths()) {
            marks.append(
                    "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%d\"><title>said %s, came %s, %d times</title></circle>\n"
                            .formatted(
                                    kind,
                                    point(x(bin.said())),
                                    point(y(bin.came())),
                                    radius,
                                    Tables.percent(bin.said()),
                                    Tables.percent(bin.came()),
                                    bin.count()));
        }
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            var share = tenth * 10 + " %";
            marks.append(text(x(tenth / 10.0), HEIGHT - BOTTOM + 16.0, "middle", share));
            marks.append(text(LEFT - 6.0, y(tenth / 10.0) + 4, "end", share));
        }
        return marks.toString();
    }

    private static String histogram(List<Bar> bars) {
        double most = 0.01;
        for (var bar : bars) {
            most = Math.max(most, Math.max(bar.ours(), bar.simple()));
        }
        var marks = new StringBuilder();
        double width = 0.4 / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double from = i / (double) bars.size();
            marks.append(bar("ours", from, width, bar.ours() / most, bar.ours()));
            marks.append(bar("other", from + width, width, bar.simple() / most, bar.simple()));
            if (bar.upTo() != null) {
                marks.append(text(
                        x((i + 1.0) / bars.size()) - 2,
                        HEIGHT - BOTTOM + 16.0,
                        "middle",
                        bar.upTo().toString()));
            }
        }
        return marks + text(LEFT - 6.0, y(1) + 4, "end", Tables.percent(most));
    }

    private static String bar(String kind, double from, double width, double height, double share) {
        return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n"
                .formatted(
                        kind,
                        x(from),
                        y(height),
                        point(x(from + width) - x(from)),
                        point(y(0) - y(height)),
                        Tables.percent(share));
    }

    private static String legend(String other) {
        return text(x(0.02), TOP + 10.0, "start", "● Roadbook").replace("<text", "<text class=\"ours\"")
                + text(x(0.2), TOP + 10.0, "start", "● " + other).replace("<text", "<text class=\"other\"");
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(point(x), point(y), anchor, HtmlReport.escaped(words));
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }

    private static String point(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
