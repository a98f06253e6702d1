package com.acme.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.mock.MockApi;
import dev.verbatim.mock.MockServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorsGoWrongTest {
    private static final String OPEN = "{\"operationName\": \"Open\"}";

    @Test
    void somebodyElseHasTheDoor(@MockApi(value = "doors", pages = "src/test/pages") MockServer server)
            throws InterruptedException {
        server.when("Open").at("id", "vault").times(1).fail(19, "the guard has the door");

        assertEquals("refused", new Doors(server.uri()).order("vault", OPEN));
        assertEquals("done", new Doors(server.uri()).order("vault", OPEN));
    }

    @Test
    void theNetworkIsBad() throws IOException, InterruptedException {
        try (MockServer server =
                MockServer.of(Path.of("src/test/pages")).apis("doors").start()) {
            server.when("Open").after(Duration.ofMillis(200)).asDocumented();
            server.when("Close").times(1).cut();
            server.onNotification("DoorChanged").times(1).lose();
            server.onNotification("DoorChanged").times(1).late(Duration.ofMillis(50));

            Doors doors = new Doors(server.uri());
            assertEquals("done", doors.order("lobby", OPEN));
            assertEquals("no answer", doors.order("lobby", "{\"operationName\": \"Close\"}"));
        }
    }

    @Test
    void somebodyOpensADoor(@MockApi(value = "doors", pages = "src/test/pages") MockServer server) {
        server.push("me", """
                {
                  "data": {
                    "messageType": "DoorChanged",
                    "door": { "id": "cellar", "state": "Open", "capabilities": ["Close"] }
                  },
                  "channel": "/doors"
                }
                """);
    }
}
