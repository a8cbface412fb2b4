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
 * @param services which services run
 * @param demo whether the well-known demo users may sign in
 * @param environment further environment of every service
 */
public record StackSettings(
        Path repository,
        Path state,
        Path apps,
        StackPorts ports,
        Set<Service> services,
        boolean demo,
        Map<String, String> environment) {

    public StackSettings {
        services = Set.copyOf(services);
        environment = Map.copyOf(environment);
    }

    /** The stack that {@code ./roadbook up} runs. */
    public static StackSettings of(Path repository, StackPorts ports, boolean demo) {
        var state = repository.resolve(".roadbook");
        var services = EnumSet.allOf(Service.class);
        return new StackSettings(repository, state, state.resolve("apps"), ports, services, demo, Map.of());
    }

    /** The same with a state folder of its own. */
    public StackSettings withState(Path folder) {
        return new StackSettings(repository, folder, apps, ports, services, demo, environment);
    }

    /** The same with some services only. */
    public StackSettings withServices(Set<Service> some) {
        return new StackSettings(repository, state, apps, ports, some, demo, environment);
    }

    /** The same with one more variable for every service. */
    public StackSettings withEnvironment(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new StackSettings(repository, state, apps, ports, services, demo, more);
    }

    Path data(String server) {
        return state.resolve("data").resolve(server);
    }

    Path logs() {
        return state.resolve("logs");
    }
}
