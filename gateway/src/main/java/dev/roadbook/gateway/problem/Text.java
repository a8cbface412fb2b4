package dev.roadbook.gateway.problem;

/** What people may write: anything but control characters, within reason. */
public final class Text {

    /** A name shown to people. */
    public static final String NAME = "(?=.*\\S)\\P{Cntrl}{1,200}";

    /** The identifier of something another service owns. */
    public static final String ID = "[\\p{Graph}]{1,100}";

    private Text() {}
}
