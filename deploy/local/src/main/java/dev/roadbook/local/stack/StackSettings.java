package dev.roadbook.local.stack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a stack is made of.
 *
 * @param repository root of the working tree, where the built services are
 * @param state folder of data, logs and secrets, kept between runs
 * @param apps folder of unpacked services and their start-up caches, shared by stacks
 * @param ports where everything listens
 * @param demo whether the well-known demo users may sign in
 * @param cached services that get a start-up cache, which pays from the fifth start or so
 * @param environment further environment of every service
 */
public record StackSettings(
        Path repository,
        Path state,
        Path apps,
        StackPorts ports,
        boolean demo,
        Set<Service> cached,
        Map<String, String> environment) {

    public StackSettings {
        cached = Set.copyOf(cached);
        environment = Map.copyOf(environment);
    }

    /** The stack that {@code ./roadbook up} runs. */
    public static StackSettings of(Path repository, StackPorts ports, boolean demo) {
        var state = repository.resolve(".roadbook");
        return new StackSettings(
                repository, state, state.resolve("apps"), ports, demo, EnumSet.allOf(Service.class), Map.of());
    }

    /** The same with a state folder of its own. */
    public StackSettings withState(Path folder) {
        return new StackSettings(repository, folder, apps, ports, demo, cached, environment);
    }

    /** The same with start-up caches of these services alone. */
    public StackSettings withCachesOf(Set<Service> services) {
        return new StackSettings(repository, state, apps, ports, demo, services, environment);
    }

    /** The same with one more variable for every service. */
    public StackSettings withEnvironment(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new StackSettings(repository, state, apps, ports, demo, cached, more);
    }

    /** Where something keeps what lasts; a stack with demo users shares nothing with one without. */
    public Path data(String what) {
        return state.resolve(demo ? "data" : "data-empty").resolve(what);
    }

    Path logs() {
        return state.resolve("logs");
    }
}
