package com.acme.doors;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.Replay;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Replays the sample against a server whose doors do not open as documented. */
class DoorsReplayTest {
    @Test
    void opens() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = "{\"statusCode\":0,\"state\":\"Ajar\",\"seconds\":99}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Replay.of(ApiModel.load(DoorsDispatcher.class).scenario("OpenDoor", "Sample"))
                    .against(LiveServer.at(uri))
                    .assertAsDocumented();
        } finally {
            server.stop(0);
        }
    }
}
