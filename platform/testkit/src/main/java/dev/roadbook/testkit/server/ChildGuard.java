package dev.roadbook.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * Stops child processes when this JVM dies without a chance to do it itself.
 *
 * <p>A small shell process holds the other end of a pipe: the pipe closes with this JVM, however it ends, and the shell
 * then ends every process it was told to watch.
 */
public final class ChildGuard {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            watched=
            while read -r word pid; do
              case $word in
                watch) watched="$watched $pid" ;;
                release)
                  kept=
                  for each in $watched; do [ "$each" = "$pid" ] || kept="$kept $each"; done
                  watched=$kept ;;
              esac
            done
            [ -n "$watched" ] || exit 0
            kill -INT $watched 2>/dev/null
            sleep 5
            kill -KILL $watched 2>/dev/null
            """;

    private final Writer commands;

    private ChildGuard(Writer commands) {
        this.commands = commands;
    }

    /** The guard of this JVM, started at first use. */
    public static ChildGuard ofThisJvm() {
        return Holder.GUARD;
    }

    public void watch(long pid) {
        tell("watch " + pid);
    }

    public void release(long pid) {
        tell("release " + pid);
    }

    private synchronized void tell(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChildGuard start() {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new ChildGuard(shell.outputWriter(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final ChildGuard GUARD = start();
    }
}
