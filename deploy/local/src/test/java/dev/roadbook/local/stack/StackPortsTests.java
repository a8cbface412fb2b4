package dev.roadbook.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StackPortsTests {

    @Test
    void movesEverythingButTheGateway() {
        var ports = new StackPorts(8888, 1000);

        assertThat(ports.of(Service.GATEWAY)).isEqualTo(8888);
        assertThat(ports.of(Service.OUTREACH)).isEqualTo(9084);
        assertThat(ports.managementOf(Service.GATEWAY)).isEqualTo(10080);
        assertThat(ports.postgres()).isEqualTo(16432);
    }

    @Test
    void namesWhatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new StackPorts(other.getLocalPort(), 30_000);

            assertThat(ports.taken()).containsEntry("gateway", other.getLocalPort());
        }
    }

    @Test
    void namesNothingThatIsFree() throws IOException {
        int free;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = other.getLocalPort();
        }

        assertThat(new StackPorts(free, 30_000).taken()).doesNotContainKey("gateway");
    }
}
