package dev.roadbook.prediction.scoring;

/**
 * What a scoring came to.
 *
 * @param scored accounts looked at
 * @param published accounts whose outcome was news
 */
public record Tally(int scored, int published) {

    static Tally none() {
        return new Tally(0, 0);
    }

    Tally plus(int moreScored, int morePublished) {
        return new Tally(scored + moreScored, published + morePublished);
    }

    public Tally plus(Tally other) {
        return plus(other.scored, other.published);
    }
}
