package dev.roadbook.platform.command;

import java.util.List;

/** Something a service does once when its jar is started with the command's name. */
public interface Command {

    String name();

    String description();

    /** Does it; the result becomes the exit code of the process. */
    int run(List<String> arguments);
}
