package dev.roadbook.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A built service, unpacked for a quick start.
 *
 * @param build what tells this build from others
 * @param jar the thin jar beside its libraries
 */
record ServiceApp(String build, Path jar) {

    Path cache() {
        return jar.resolveSibling("start-up.aot");
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** The options that start it as quickly as its cache allows. */
    List<String> cacheOptions() {
        return hasCache() ? List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }
}
