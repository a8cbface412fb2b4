package dev.roadbook.testkit;

import dev.roadbook.testkit.server.Ports;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A TCP proxy on the loopback interface that misbehaves as told. */
public final class FaultProxy implements AutoCloseable {

    /** What the proxy does to the bytes of a connection. */
    public sealed interface Fault {

        /** Passes bytes on as they come. */
        record None() implements Fault {}

        /** Holds every chunk of bytes back for a while. */
        record Delay(Duration by) implements Fault {}

        /** Takes bytes and passes none on. */
        record Stall() implements Fault {}

        /** Cuts a connection once its client has sent so many bytes; those are passed on. */
        record CutAfterSent(long bytes) implements Fault {}

        /** Cuts a connection once its server has answered so many bytes; those are passed on. */
        record CutAfterAnswered(long bytes) implements Fault {}
    }

    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;
    private volatile Thread accepting;
    private volatile Fault fault = new Fault.None();

    private FaultProxy(InetSocketAddress target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        this.port = listener.getLocalPort();
        this.accepting = acceptAll(listener);
    }

    /** A proxy on a free port before a server of this machine. */
    public static FaultProxy to(int targetPort) {
        var target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        return new FaultProxy(target, listen(Ports.free()));
    }

    public int port() {
        return port;
    }

    /** Applies to open connections from their next bytes on, and to new ones. */
    public void inject(Fault injected) {
        fault = injected;
    }

    /** Passes bytes on again and accepts connections again. */
    public void heal() {
        fault = new Fault.None();
        if (listener.isClosed()) {
            listener = listen(port);
            accepting = acceptAll(listener);
        }
    }

    /** Cuts every open connection; new ones are accepted. */
    public void cut() {
        sockets.forEach(FaultProxy::close);
    }

    /** Cuts every open connection and refuses new ones until healed. */
    public void refuse() {
        close(listener);
        awaitEnd(accepting); // who waits in accept holds the port
        cut();
    }

    @Override
    public void close() {
        refuse();
    }

    private Thread acceptAll(ServerSocket clients) {
        return Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    connect(clients.accept());
                }
            } catch (IOException e) {
                close(clients); // refusing, or at the end
            }
        });
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket client) {
        var server = new Socket();
        try {
            server.connect(target);
        } catch (IOException e) {
            close(client); // all a client can be told of a server that is down
            return;
        }
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
    }

    private void pump(Socket from, Socket to, boolean sent) {
        var buffer = new byte[16 * 1024];
        long passed = 0;
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var allowed = allowed(sent) - passed;
                pass(out, buffer, (int) Math.min(read, allowed));
                passed += read;
                if (read >= allowed) {
                    return;
                }
            }
        } catch (IOException e) {
            return; // one side is gone; closing both tells the other
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private long allowed(boolean sent) {
        return switch (fault) {
            case Fault.CutAfterSent(long bytes) when sent -> bytes;
            case Fault.CutAfterAnswered(long bytes) when !sent -> bytes;
            case Fault.None _, Fault.Delay _, Fault.Stall _, Fault.CutAfterSent _, Fault.CutAfterAnswered _ ->
                Long.MAX_VALUE;
        };
    }

    private void pass(OutputStream out, byte[] buffer, int length) throws IOException {
        switch (fault) {
            case Fault.Stall _ -> {}
            case Fault.Delay(Duration by) -> {
                LockSupport.parkNanos(by.toNanos());
                out.write(buffer, 0, length);
            }
            case Fault.None _, Fault.CutAfterSent _, Fault.CutAfterAnswered _ -> out.write(buffer, 0, length);
        }
    }

    private static ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
