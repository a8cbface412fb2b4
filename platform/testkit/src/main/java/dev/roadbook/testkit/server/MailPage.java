package dev.roadbook.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Shows caught mails to people (a page) and to programs (JSON and raw text). */
final class MailPage implements AutoCloseable {

    private static final String LIST = "/api/mails";

    private final HttpServer server;
    private final CaughtMails mails;
    private final JsonMapper json = JsonMapper.shared();

    private MailPage(HttpServer server, CaughtMails mails) {
        this.server = server;
        this.mails = mails;
    }

    static MailPage start(CaughtMails mails, int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            var page = new MailPage(server, mails);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var delete = "DELETE".equals(exchange.getRequestMethod());
            if (path.equals("/")) {
                send(exchange, 200, "text/html; charset=utf-8", page());
            } else if (path.equals(LIST) && delete) {
                mails.removeTo(wantedRecipient(exchange));
                exchange.sendResponseHeaders(204, -1);
            } else if (path.equals(LIST)) {
                var found = mails.to(wantedRecipient(exchange)).stream()
                        .map(MailPage::summary)
                        .toList();
                send(exchange, 200, "application/json", json.writeValueAsBytes(found));
            } else if (path.matches(LIST + "/\\d+(/raw)?")) {
                one(exchange, path);
            } else {
                send(exchange, 404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        var mail = mails.withId(Long.parseLong(path.replaceAll("\\D", "")));
        if (mail.isEmpty()) {
            send(exchange, 404, "text/plain", "no such mail".getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith("/raw")) {
            var raw = mail.get().raw().getBytes(StandardCharsets.ISO_8859_1);
            send(exchange, 200, "text/plain; charset=utf-8", raw);
        } else {
            var parts = MailParts.of(mail.get().raw());
            var view = summary(mail.get());
            view.put("headers", parts.headers());
            view.put("text", parts.text());
            view.put("html", parts.html());
            send(exchange, 200, "application/json", json.writeValueAsBytes(view));
        }
    }

    private static Map<String, Object> summary(CaughtMail mail) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", mail.id());
        view.put("from", mail.from());
        view.put("to", mail.to());
        view.put("subject", mail.subject());
        view.put("received_at", mail.receivedAt().toString());
        view.put("size", mail.raw().length());
        return view;
    }

    private static String wantedRecipient(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        if (query == null || !query.startsWith("to=")) {
            return "";
        }
        return URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8);
    }

    private static byte[] page() throws IOException {
        try (var resource = MailPage.class.getResourceAsStream("mail-page.html")) {
            if (resource == null) {
                throw new IOException("mail-page.html is missing");
            }
            return resource.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
