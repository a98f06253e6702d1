package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** No part of the server logs the headers of clients, including Jetty and CometD. */
@Timeout(60)
class LogPrivacyTest {
    private static final String MARK = "marker";
    private static final List<String> VALUES = List.of(
            MARK,
            "<" + MARK,
            MARK + " " + MARK,
            "[::" + MARK,
            "x:" + MARK,
            MARK + ":99999999",
            MARK + ":1:1",
            "%" + MARK,
            MARK + "@" + MARK,
            "\u00e9" + MARK,
            "\u0001" + MARK,
            "//" + MARK,
            "http://" + MARK + "/",
            "\"" + MARK,
            MARK + ";=",
            MARK + "=\u0001; " + MARK,
            "0x" + MARK,
            "-1" + MARK,
            MARK.repeat(1_000));
    private static final List<String> HEADERS = List.of(
            "Host",
            "Cookie",
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Transfer-Encoding",
            "Connection",
            "Expect",
            "Upgrade",
            "Origin",
            "Authorization",
            "Accept-Language",
            "Forwarded",
            "X-Forwarded-Host",
            "X-Request-Id",
            "Range",
            "If-Modified-Since",
            "Sec-WebSocket-Extensions",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
            MARK,
            MARK + "\u0001");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final LoggerContext shipped = new LoggerContext();
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        server = SampleServer.builder().hashIterations(1_000).start();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        server.close();
        shipped.stop();
    }

    @Test
    void noHeaderIsLogged() throws Exception {
        for (String header : HEADERS) {
            for (String value : VALUES) {
                send("POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\n" + header + ": " + value + "\r\n\r\n");
                send("GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + header + ": " + value + "\r\n\r\n");
                send("GET /foo HTTP/1.1\r\n" + header + ": " + value + "\r\n\r\n");
            }
        }
        for (String value : VALUES) {
            send("GET " + value + " HTTP/1.1\r\nHost: x\r\n\r\n");
            send("GET http://" + value + "/foo HTTP/1.1\r\nHost: x\r\n\r\n");
            send("GET /foo HTTP/" + value + "\r\nHost: x\r\n\r\n");
            send(value + " /foo HTTP/1.1\r\nHost: x\r\n\r\n");
            send("GET /foo?" + value + " HTTP/1.1\r\nHost: x\r\n\r\n");
            send(
                    "GET /api/v2/notifications?ticket=" + value + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
                            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n");
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .as("the log contains the marker when it is logged deliberately")
                .isNotEmpty();
        assertThat(log.list.stream()
                        .filter(event ->
                                shipped.getLogger(event.getLoggerName()).isEnabledFor(event.getLevel()))
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                        .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage()))
                .isEmpty();
    }

    private void send(String request) throws IOException {
        try (RawConnection connection = new RawConnection(server.baseUri())) {
            connection
                    .send(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                    .response();
        } catch (EOFException | IllegalArgumentException refused) {
            // Malformed requests may get no response; this test only checks the log.
            return;
        }
    }
}
