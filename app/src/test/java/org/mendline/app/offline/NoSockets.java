package org.mendline.app.offline;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// A channel provider that has no sockets to give. In place for a whole JVM by the system property
/// `java.nio.channels.spi.SelectorProvider`; java.net's sockets are built on the same provider since JDK 13 (JEP 353)
/// and JDK 15 (JEP 373).
public final class NoSockets extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() {
        throw asked("a datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw asked("a datagram channel");
    }

    @Override
    public Pipe openPipe() {
        throw asked("a pipe");
    }

    @Override
    public AbstractSelector openSelector() {
        throw asked("a selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw asked("a server socket");
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw asked("a socket");
    }

    static IllegalStateException asked(String what) {
        IllegalStateException asked = new IllegalStateException("OFFLINE BROKEN: someone asked for " + what);
        asked.printStackTrace(); // so that it is seen even where the caller swallows it
        return asked;
    }
}
