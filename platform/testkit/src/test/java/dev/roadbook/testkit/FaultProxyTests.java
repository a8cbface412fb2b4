package dev.roadbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.testkit.FaultProxy.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTests {

    private static final byte[] PING = {1, 2, 3, 4};

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void startEcho() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(echo));
        proxy = FaultProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesOn() throws IOException {
        try (var client = client()) {
            assertThat(ping(client)).isEqualTo(PING);
        }
    }

    @Test
    void cutsOpenConnectionsAndAcceptsNewOnes() throws IOException {
        try (var old = client()) {
            ping(old);
            proxy.cut();

            assertThatNothingIsLeft(old);
        }
        try (var fresh = client()) {
            assertThat(ping(fresh)).isEqualTo(PING);
        }
    }

    @Test
    void refusesUntilHealed() throws IOException {
        proxy.refuse();

        assertThatExceptionOfType(IOException.class).isThrownBy(this::client);

        proxy.heal();
        try (var client = client()) {
            assertThat(ping(client)).isEqualTo(PING);
        }
    }

    @Test
    void delaysEachWay() throws IOException {
        proxy.inject(new Fault.Delay(Duration.ofMillis(100)));
        try (var client = client()) {
            var before = Instant.now();
            ping(client);

            assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void stallsWithoutClosing() throws IOException {
        proxy.inject(new Fault.Stall());
        try (var client = client()) {
            client.setSoTimeout(200);

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ping(client));
        }
    }

    @Test
    void cutsAfterTheClientSentSoMuch() throws IOException {
        proxy.inject(new Fault.CutAfterSent(6));
        try (var client = client()) {
            ping(client);
            client.getOutputStream().write(PING);

            assertThat(client.getInputStream().readNBytes(4).length).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void cutsInTheMiddleOfAnAnswer() throws IOException {
        proxy.inject(new Fault.CutAfterAnswered(3));
        try (var client = client()) {
            assertThat(ping(client)).containsExactly(1, 2, 3);
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static byte[] ping(Socket client) throws IOException {
        client.getOutputStream().write(PING);
        return client.getInputStream().readNBytes(PING.length);
    }

    private static void assertThatNothingIsLeft(Socket client) {
        try {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private static void serve(ServerSocket echo) {
        while (!echo.isClosed()) {
            try {
                var socket = echo.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            return;
        }
    }
}
