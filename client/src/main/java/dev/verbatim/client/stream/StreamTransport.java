package dev.verbatim.client.stream;

import dev.verbatim.client.ClientTransport;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.stream.Framing;
import dev.verbatim.runtime.stream.OperationStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Opens two streams as the one connection of an API: those of a socket, or of a process.
 *
 * <pre>{@code
 * ClientOptions.over(StreamTransport.of(Framing.LINES, () -> StreamTransport.Streams.of(new Socket("localhost", 7000))))
 * }</pre>
 *
 * @since 0.2.0
 */
public final class StreamTransport implements ClientTransport {
    private final Framing framing;
    private final Opener opener;

    private StreamTransport(Framing framing, Opener opener) {
        this.framing = framing;
        this.opener = opener;
    }

    /**
     * Creates a transport.
     *
     * @param framing how messages are told apart
     * @param opener opens the streams, for the first time and whenever the connection was lost
     */
    public static StreamTransport of(Framing framing, Opener opener) {
        return new StreamTransport(framing, opener);
    }

    @Override
    public Connection open(SessionSetup setup, Connections connections) {
        Streams streams;
        try {
            streams = opener.open();
        } catch (IOException failure) {
            throw new NotSentException(
                    "the streams to the server could not be opened: " + failure.getMessage()
                            + "; check that the server runs, and what is passed to StreamTransport.of",
                    failure);
        }
        return OperationStream.of(connections, framing).open(streams.in(), streams.out(), null);
    }

    /**
     * Opens streams.
     *
     * @since 0.2.0
     */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens two streams to a server, which are closed when the connection ends.
         *
         * @throws IOException if that is not possible
         */
        Streams open() throws IOException;
    }

    /**
     * Two streams.
     *
     * @param in what the server sends; closed first
     * @param out what the server reads
     * @since 0.2.0
     */
    public record Streams(InputStream in, OutputStream out) {
        /** Returns the streams of a socket. */
        public static Streams of(Socket socket) throws IOException {
            return new Streams(socket.getInputStream(), socket.getOutputStream());
        }

        /** Returns the streams of a process: what it writes to its standard output, and what it reads from its standard input. */
        public static Streams of(Process process) {
            return new Streams(process.getInputStream(), process.getOutputStream());
        }
    }
}
