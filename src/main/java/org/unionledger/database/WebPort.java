package org.unionledger.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** The port the pages will be served on, looked at before the database is touched. */
final class WebPort {

    private WebPort() {}

    /** @throws StartRefused if another program listens there; 0 stands for any free port */
    static void requireFree(int port, @Nullable InetAddress address) {
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the web server does: connections that are fading away do not count
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(e, Refusal.PORT_TAKEN, port);
        }
    }
}
