package dev.roadbook.local.demo;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file of demo sales.
 *
 * @param path where it is
 * @param last the last day it covers
 */
public record DemoFile(Path path, LocalDate last) {}
