package dev.roadbook.local.stack;

/**
 * One of possibly several processes of a service.
 *
 * @param name its stable name
 * @param port where it answers HTTP
 * @param managementPort where it answers to operators
 */
public record Instance(String name, int port, int managementPort) {

    static Instance first(Service service, StackPorts ports) {
        return new Instance(service.module() + "-1", ports.of(service), ports.managementOf(service));
    }
}
