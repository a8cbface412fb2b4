package dev.roadbook.local.demo;

import java.nio.file.Path;

/**
 * Representatives with their targets, and what they did.
 *
 * @param reps to be delivered before the activities
 * @param activities what was done
 */
public record TeamFiles(Path reps, Path activities) {}
