package dev.roadbook.platform.run;

/** What is asked for where there is nothing to choose. */
public record Nothing() {}
