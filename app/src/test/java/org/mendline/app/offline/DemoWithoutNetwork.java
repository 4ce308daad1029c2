package org.mendline.app.offline;

import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import org.mendline.app.cli.MendlineCommand;

/// Runs the demo in a JVM that cannot make any socket.
public final class DemoWithoutNetwork {
    private DemoWithoutNetwork() {}

    /// @param args folder for the demo, or `probe` to ask for a socket on purpose
    @SuppressWarnings(
            "deprecation") // the factories are deprecated because they hinder sockets, which is what is wanted
    public static void main(String[] args) throws Exception {
        Socket.setSocketImplFactory(() -> {
            throw NoSockets.asked("a socket");
        });
        ServerSocket.setSocketFactory(() -> {
            throw NoSockets.asked("a server socket");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw NoSockets.asked("a datagram socket");
        });
        if (args[0].equals("probe")) {
            new Socket("127.0.0.1", 9).close();
        }
        System.exit(MendlineCommand.run("demo", "--out", args[0]));
    }
}
