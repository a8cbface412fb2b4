package dev.roadbook.outreach.digest;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the digest's templates show; a digest and a roll-up look alike.
 *
 * @param title what the week comes to, in one line
 * @param greeting how the reader is addressed
 * @param lead what matters most, in a sentence
 * @param tiles the figures
 * @param sections the lists
 * @param why why they get it
 * @param sender name of the sender
 * @param unsubscribeLink where no more of these are asked for
 */
public record DigestContent(
        String title,
        String greeting,
        String lead,
        List<Tile> tiles,
        List<Section> sections,
        String why,
        String sender,
        String unsubscribeLink) {

    public DigestContent {
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /**
     * A figure.
     *
     * @param label what it counts
     * @param value the figure
     * @param before what it was last week, in words; null where that is not known
     * @param link the page that shows what is counted
     */
    public record Tile(String label, String value, @Nullable String before, String link) {}

    /**
     * A list.
     *
     * @param title its heading
     * @param lines its lines
     * @param more in words, how many more there are; null where that is all
     * @param link the page that shows all of them
     */
    public record Section(
            String title, List<Line> lines, @Nullable String more, String link) {

        public Section {
            lines = List.copyOf(lines);
        }

        /** What its link says. */
        public String linkText() {
            return more == null ? "Open the list" : more;
        }
    }

    /**
     * A line of a list.
     *
     * @param title an account or a representative
     * @param link its page
     * @param value what it is worth, if that is told
     * @param details what there is to say, most important first
     */
    public record Line(String title, String link, @Nullable String value, List<String> details) {

        public Line {
            details = List.copyOf(details);
        }

        /** Title and value in one. */
        public String heading() {
            return value == null ? title : title + ", " + value;
        }
    }

    /** The tiles two by two, for a table. */
    public List<List<Tile>> rows() {
        return IntStream.range(0, (tiles.size() + 1) / 2)
                .mapToObj(row -> tiles.subList(2 * row, Math.min(2 * row + 2, tiles.size())))
                .toList();
    }
}
