package dev.roadbook.outreach.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes the socket of a trip and keeps it at hand, so that it can be closed while the trip's thread reads from it. */
final class TripSocket extends SocketFactory {

    private volatile @Nullable Socket latest;

    /** The same session but for where its sockets come from. */
    Session sessionLike(Session session) {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        properties.put("mail.smtp.socketFactory", this);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return Session.getInstance(properties);
    }

    void cut() {
        var open = latest;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        latest = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedByCaller();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectedByCaller();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedByCaller();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectedByCaller();
    }

    private static UnsupportedOperationException connectedByCaller() {
        return new UnsupportedOperationException("the mail session connects its sockets itself, with a timeout");
    }
}
