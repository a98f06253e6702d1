package com.acme.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.robots.RobotsDispatcher;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import dev.verbatim.testkit.RecordingSink;
import dev.verbatim.testkit.coverage.Coverage;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetTest {
    private final Coverage coverage = Coverage.of(RobotsDispatcher.class);
    private final RecordingSink received = new RecordingSink();
    private final Router router = Fleet.router(coverage.sink(received), coverage.observer());

    @Test
    void aRobotMoves() {
        assertEquals(0, send("r1", "{\"operationName\":\"Move\",\"x\":7,\"speed\":2}"));
        assertEquals(1, received.received().size());
    }

    @Test
    void aBusyRobotDoesNotMove() {
        assertEquals(2, send("r2", "{\"operationName\":\"Move\",\"x\":7}"));
    }

    private int send(String robot, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return router.dispatch("POST", "/api/robots/" + robot, body, new Anna())
                .status()
                .code();
    }

    private record Anna() implements Caller {
        @Override
        public String name() {
            return "anna";
        }

        @Override
        public Set<String> features() {
            return Set.of("api-robots");
        }
    }
}
