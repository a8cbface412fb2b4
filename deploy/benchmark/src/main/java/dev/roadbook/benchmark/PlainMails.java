package dev.roadbook.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Sends one mail again and again, and does nothing else: what the mail server and the machine allow. */
public final class PlainMails {

    private PlainMails() {}

    /** Takes a port, a file with a mail, how many to send, and over how many connections at once. */
    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var mail = Files.readAllBytes(Path.of(arguments[1]));
        var count = Integer.parseInt(arguments[2]);
        var connections = Integer.parseInt(arguments[3]);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = threads.invokeAll(IntStream.range(0, connections)
                    .<Callable<Integer>>mapToObj(each -> () -> send(port, mail, share(count, connections, each)))
                    .toList());
            for (var each : sent) {
                each.get();
            }
        }
    }

    private static int share(int count, int connections, int each) {
        return count / connections + (each < count % connections ? 1 : 0);
    }

    private static int send(int port, byte[] mail, int count) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            in.readLine();
            say(in, out, "EHLO benchmark");
            for (int i = 0; i < count; i++) {
                say(in, out, "MAIL FROM:<orders@roadbook.example.com>");
                say(in, out, "RCPT TO:<shop%d@shops.example.com>".formatted(i));
                say(in, out, "DATA");
                out.write(mail);
                say(in, out, ".");
            }
            say(in, out, "QUIT");
            return count;
        }
    }

    private static void say(BufferedReader in, OutputStream out, String command) throws IOException {
        out.write((command + "\r\n").getBytes(US_ASCII));
        var reply = in.readLine();
        if (reply == null || reply.charAt(0) > '3') {
            throw new IOException(command + " was answered with " + reply);
        }
    }
}
