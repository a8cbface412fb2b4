package dev.roadbook.outreach.deliverability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;

/** A name server on the loopback interface that knows what a test publishes. */
final class NameServer implements AutoCloseable {

    private static final int LONGEST = 4096;
    private static final int PART = 255;
    private static final int TTL = 60;

    private final DatagramSocket socket;
    private final List<Record> zone = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean silent;

    NameServer() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    Dns dns() {
        return dns(Duration.ofSeconds(30));
    }

    Dns dns(Duration timeout) {
        return new Dns(new DnsProperties("127.0.0.1:" + socket.getLocalPort(), timeout));
    }

    /** Answers nothing from now on. */
    synchronized void fallSilent() {
        silent = true;
    }

    synchronized NameServer text(String name, String text) {
        var parts = new ArrayList<String>();
        for (int start = 0; start < text.length(); start += PART) {
            parts.add(text.substring(start, Math.min(start + PART, text.length())));
        }
        zone.add(new TXTRecord(name(name), DClass.IN, TTL, parts));
        return this;
    }

    synchronized NameServer mailServer(String name, String server) {
        zone.add(new MXRecord(name(name), DClass.IN, TTL, 10, name(server)));
        return this;
    }

    /** The names it was asked about, in order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
                socket.receive(packet);
                var answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())));
                if (answer.isPresent()) {
                    var bytes = answer.get().toWire();
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private synchronized Optional<Message> answer(Message question) {
        var wanted = question.getQuestion();
        asked.add(wanted.getName().toString(true));
        if (silent) {
            return Optional.empty();
        }
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(wanted, Section.QUESTION);
        zone.stream()
                .filter(record -> record.getName().equals(wanted.getName()) && record.getType() == wanted.getType())
                .forEach(record -> answer.addRecord(record, Section.ANSWER));
        boolean known = zone.stream().anyMatch(record -> record.getName().equals(wanted.getName()));
        answer.getHeader().setRcode(known ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return Optional.of(answer);
    }

    private static Name name(String name) {
        try {
            return Name.fromString(name, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
