package dev.verbatim.runtime.stream;

import dev.verbatim.runtime.connection.Ending;
import dev.verbatim.runtime.connection.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages to a stream, each as a whole. */
final class StreamWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(StreamWire.class);

    private final Framing framing;
    private final InputStream in;
    private final OutputStream out;
    private final Executor threads;

    StreamWire(Framing framing, InputStream in, OutputStream out, Executor threads) {
        this.framing = framing;
        this.in = in;
        this.out = out;
        this.threads = threads;
    }

    @Override
    public CompletableFuture<@Nullable Void> send(byte[] message) {
        CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                out.write(framing.frame(message));
                out.flush();
                // It throws nothing itself.
                if (out instanceof PrintStream printer && printer.checkError()) {
                    throw new IOException("the stream is broken");
                }
                sent.complete(null);
            } catch (IOException | RuntimeException lost) {
                sent.completeExceptionally(lost);
            }
        });
        return sent;
    }

    @Override
    public void close(Ending ending) {
        // Closing waits for a write that does not end, unless it is a socket whose input is closed first.
        threads.execute(() -> close(in));
        threads.execute(() -> close(out));
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException lost) {
            LOG.debug("a stream could not be closed", lost);
        }
    }
}
