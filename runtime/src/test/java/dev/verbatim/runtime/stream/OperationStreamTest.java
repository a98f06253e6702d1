package dev.verbatim.runtime.stream;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.RobotApi.move;
import static dev.verbatim.runtime.connection.RobotApi.moved;
import static dev.verbatim.runtime.connection.RobotApi.work;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.RobotApi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is answered to what arrives in a stream, whole or broken. */
@Timeout(60)
class OperationStreamTest {
    private static final String NOT_JSON = "\"error\":{\"code\":-32700,";

    private final RobotApi api = new RobotApi();
    private final List<Connection> closed = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Connections connections = Connections.of(api.endpoint()).closed(closed::add);

    @Test
    void answersLines() {
        String lines = serve(Framing.LINES, move(1) + "\n\r\n  \n" + move(2) + "\r\n" + move(3));

        assertThat(lines).isEqualTo(moved(1) + "\n" + moved(2) + "\n" + moved(3) + "\n");
        assertThat(closed).hasSize(1);
    }

    @Test
    void endsAtOnceIfNothingComes() {
        assertThat(serve(Framing.LINES, "")).isEmpty();
        assertThat(serve(Framing.CONTENT_LENGTH, "")).isEmpty();
        assertThat(serve(Framing.LENGTH_PREFIX, "")).isEmpty();
        assertThat(closed).hasSize(3);
    }

    @Test
    void answersAFlood() {
        int requests = 10_000;

        String lines = serve(
                Framing.LINES,
                IntStream.range(0, requests).mapToObj(RobotApi::move).collect(Collectors.joining("\n")));

        assertThat(lines)
                .isEqualTo(IntStream.range(0, requests)
                        .mapToObj(id -> moved(id) + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void answersHandlersThatAnswerAfterTheEnd() throws Exception {
        Thread server = new Thread(() -> serve(Framing.LINES, work(1) + "\n" + work(2)));
        server.start();
        var first = api.working.poll(30, TimeUnit.SECONDS);
        var second = api.working.poll(30, TimeUnit.SECONDS);

        second.complete(2);
        first.complete(1);
        server.join();

        assertThat(out.toString(UTF_8).lines()).containsExactlyInAnyOrder(moved(1), moved(2));
    }

    @Test
    void refusesBrokenLinesAndReadsOn() {
        connections = Connections.of(api.endpoint(100));
        String tooLong = "{\"x\":\"" + "y".repeat(100_000) + "\"}";

        List<String> lines = serve(
                        Framing.LINES,
                        String.join("\n", tooLong, move(1), "{\"x\":\"\u00ff\"}", move(2), "}", "x".repeat(101)))
                .lines()
                .toList();

        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("\"code\":-32600,", "the body has more than 100 bytes");
        assertThat(lines.get(1)).isEqualTo(moved(1));
        assertThat(lines.get(2)).contains(NOT_JSON);
        assertThat(lines.get(3)).isEqualTo(moved(2));
        assertThat(lines.get(4)).contains(NOT_JSON);
        assertThat(lines.get(5)).contains("the body has more than 100 bytes");
    }

    @Test
    void answersMessagesWithHeaders() {
        String answers = serve(
                Framing.CONTENT_LENGTH,
                "Content-Length: " + move(1).length() + "\r\n\r\n" + move(1)
                        + "content-type: application/json\ncontent-length:" + move(2).length() + "\n\n" + move(2));

        assertThat(answers)
                .isEqualTo("Content-Length: " + moved(1).length() + "\r\n\r\n" + moved(1) + "Content-Length: "
                        + moved(2).length() + "\r\n\r\n" + moved(2));
    }

    @Test
    void skipsAMessageThatIsTooLong() {
        connections = Connections.of(api.endpoint(100));

        assertThat(serve(Framing.CONTENT_LENGTH, "Content-Length: 101\r\n\r\n" + "x".repeat(101) + headed(move(1))))
                .contains("the body has more than 100 bytes")
                .endsWith(moved(1));
        out.reset();
        assertThat(serve(Framing.LENGTH_PREFIX, "\0\0\0\u0065" + "x".repeat(101) + prefixed(move(1))))
                .contains("the body has more than 100 bytes")
                .endsWith(moved(1));
    }

    @Test
    void endsWhereItIsNotKnownWhereMessagesBegin() {
        List<String> headers = List.of(
                "Content-Length: x\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "Content-Type: text/plain\r\n\r\n",
                "\r\n\r\n",
                "x".repeat(100_000));
        for (String header : headers) {
            out.reset();
            assertThat(serve(Framing.CONTENT_LENGTH, headed(move(1)) + header + headed(move(2))))
                    .as(header)
                    .startsWith(headed(moved(1)))
                    .contains(NOT_JSON)
                    .doesNotContain(moved(2));
        }
        out.reset();
        assertThat(serve(Framing.LENGTH_PREFIX, prefixed(move(1)) + "\u00ff\0\0\0" + prefixed(move(2))))
                .startsWith(prefixed(moved(1)))
                .contains(NOT_JSON)
                .doesNotContain(moved(2));
    }

    @Test
    void doesNothingForHalfAMessage() {
        List<Integer> done = new ArrayList<>();
        api.move = x -> {
            done.add(x);
            return x;
        };

        assertThat(serve(Framing.CONTENT_LENGTH, "Content-Length: 100\r\n\r\n" + move(1)))
                .contains(NOT_JSON);
        out.reset();
        assertThat(serve(Framing.CONTENT_LENGTH, "Content-Length: 10")).contains(NOT_JSON);
        out.reset();
        assertThat(serve(Framing.LENGTH_PREFIX, "\0\0\1\0" + move(1))).contains(NOT_JSON);
        out.reset();
        assertThat(serve(Framing.LENGTH_PREFIX, "\0\0")).contains(NOT_JSON);
        stream(Framing.LINES).serve(thenBroken(move(1)), out, CALLER);

        assertThat(done).isEmpty();
        assertThat(closed).hasSize(5);
    }

    @Test
    void endsIfNothingCanBeWritten() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };

        stream(Framing.LINES).serve(endless(move(1) + "\n"), broken, CALLER);
        // Throws nothing, as standard output.
        stream(Framing.LINES).serve(endless(move(1) + "\n"), new PrintStream(broken, false, UTF_8), CALLER);

        assertThat(closed).hasSize(2).noneMatch(Connection::isOpen);
    }

    @Test
    void closesBothStreams() throws Exception {
        CountDownLatch open = new CountDownLatch(2);
        InputStream in = new ByteArrayInputStream(move(1).getBytes(UTF_8)) {
            @Override
            public void close() {
                open.countDown();
            }
        };
        OutputStream both = new ByteArrayOutputStream() {
            @Override
            public void close() {
                open.countDown();
            }
        };

        stream(Framing.LINES).serve(in, both, CALLER);

        assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesCallersWhoAreNotAuthenticated() {
        stream(Framing.LINES).serve(new ByteArrayInputStream(move(1).getBytes(UTF_8)), out, null);

        assertThat(out.toString(UTF_8)).contains("\"code\":-32020,");
    }

    private OperationStream stream(Framing framing) {
        return OperationStream.of(connections, framing);
    }

    /** What is written when all of a text, a character a byte, has been read. */
    private String serve(Framing framing, String text) {
        stream(framing).serve(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), out, CALLER);
        return out.toString(UTF_8);
    }

    private static String headed(String message) {
        return new String(Framing.CONTENT_LENGTH.frame(message.getBytes(UTF_8)), UTF_8);
    }

    private static String prefixed(String message) {
        return new String(Framing.LENGTH_PREFIX.frame(message.getBytes(UTF_8)), UTF_8);
    }

    private static InputStream thenBroken(String text) {
        return new SequenceInputStream(new ByteArrayInputStream(text.getBytes(UTF_8)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
    }

    private static InputStream endless(String text) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return text.charAt(at++ % text.length());
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                bytes[from] = (byte) read();
                return 1;
            }
        };
    }
}
