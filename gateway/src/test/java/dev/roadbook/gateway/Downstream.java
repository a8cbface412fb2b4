package dev.roadbook.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A service as the gateway sees it: a real HTTP server that keeps what it was asked. */
public final class Downstream implements AutoCloseable {

    /** One request as it arrived, its body byte for byte in ISO-8859-1. */
    public record Received(String method, URI uri, Headers headers, String body) {

        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

    public Downstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers one path in its own way. */
    public void on(String path, HttpHandler handler) {
        handlers.put(path, handler);
    }

    public void forget() {
        handlers.clear();
        received.clear();
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received last() {
        return received().getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var handler = handlers.get(exchange.getRequestURI().getPath());
            if (handler != null) {
                handler.handle(exchange);
                return;
            }
            keep(exchange, exchange.getRequestBody().readAllBytes());
            answer(exchange, 200, "application/json", "{\"asked\":\"" + exchange.getRequestURI() + "\"}");
        }
    }

    public void keep(HttpExchange exchange, byte[] body) {
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.ISO_8859_1)));
    }

    public static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        var empty = bytes.length == 0 || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
        if (!empty) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
