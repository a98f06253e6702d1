package com.acme.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.mock.MockApi;
import dev.verbatim.mock.MockServer;
import org.junit.jupiter.api.Test;

class DoorsTest {
    @MockApi(value = "doors", pages = "src/test/pages")
    MockServer server;

    @Test
    void anOpenDoorCannotBeOpened() throws InterruptedException {
        Doors doors = new Doors(server.uri());

        assertEquals("done", doors.order("lobby", "{\"operationName\": \"Open\", \"seconds\": 30}"));
        assertEquals("refused", doors.order("lobby", "{\"operationName\": \"Open\", \"seconds\": 30}"));
        assertEquals("done", doors.order("lobby", "{\"operationName\": \"Close\"}"));

        server.verify("Open").at("id", "lobby").with("seconds", "30").times(2);
        server.verify("Close").once();
    }
}
