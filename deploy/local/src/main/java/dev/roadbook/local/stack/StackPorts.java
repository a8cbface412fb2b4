package dev.roadbook.local.stack;

import dev.roadbook.testkit.server.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens.
 *
 * @param gateway the one port people use
 * @param offset added to every other port
 */
public record StackPorts(int gateway, int offset) {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int REGISTRY = 18081;
    private static final int SMTP = 1025;
    private static final int MAIL_PAGE = 8025;

    public static StackPorts defaults() {
        return new StackPorts(Service.GATEWAY.port(), 0);
    }

    public int of(Service service) {
        return service == Service.GATEWAY ? gateway : service.port() + offset;
    }

    public int managementOf(Service service) {
        return service.managementPort() + offset;
    }

    public int postgres() {
        return POSTGRES + offset;
    }

    public int kafka() {
        return KAFKA + offset;
    }

    public int registry() {
        return REGISTRY + offset;
    }

    public int smtp() {
        return SMTP + offset;
    }

    public int mailPage() {
        return MAIL_PAGE + offset;
    }

    /** What is meant to listen where somebody else does already. */
    public Map<String, Integer> taken() {
        var taken = new LinkedHashMap<>(all());
        taken.values().removeIf(port -> !Ports.isOpen(port));
        return taken;
    }

    private Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            all.put(service.module(), of(service));
            all.put(service.module() + " (management)", managementOf(service));
        }
        all.put("PostgreSQL", postgres());
        all.put("Kafka", kafka());
        all.put("schema registry", registry());
        all.put("SMTP", smtp());
        all.put("mail page", mailPage());
        return all;
    }
}
