package com.acme.laundry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import dev.verbatim.spring.test.VerbatimTest;
import dev.verbatim.testkit.RecordingSink;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Sends requests to the router, without a server. */
@VerbatimTest
@Import(RecordingSink.class)
class LaundryTest {
    private static final String START =
            "{\"operationName\":\"Start\",\"program\":{\"name\":\"Wool\",\"temperature\":30},"
                    + "\"payment\":{\"method\":\"Card\",\"amount\":2.50}}";

    private record User(String name, Set<String> features) implements Caller {}

    private static final Caller ANNA = new User("anna", Set.of("laundry-wash"));
    private static final Caller BEN = new User("ben", Set.of());

    @Autowired
    private Router router;

    @Autowired
    private RecordingSink sink;

    @Test
    void aMachineThatRunsCannotBeStartedAgain() {
        assertThat(send(START, ANNA)).startsWith("200 {\"statusCode\":0,\"cycle\":{\"id\":\"c-");
        assertThat(sink.receivedBy("anna")).hasSize(1);
        assertThat(send(START, ANNA))
                .isEqualTo("200 {\"statusCode\":2,\"statusMessage\":\"Start is not valid in the current state\"}");
    }

    @Test
    void aProgramThatThePageDoesNotListIsRefused() {
        assertThat(send(START.replace("Wool", "Silk"), ANNA))
                .isEqualTo(
                        "200 {\"statusCode\":10,\"statusMessage\":\"program.name must be one of Cotton, Wool, Quick\"}");
    }

    @Test
    void aUserWithoutTheFeatureIsRefused() {
        assertThat(send(START, BEN))
                .isEqualTo("200 {\"statusCode\":5,\"statusMessage\":\"the operation requires laundry-wash\"}");
    }

    private String send(String body, Caller caller) {
        return router.dispatch("POST", "/api/v1/machines/dryer-1", body.getBytes(UTF_8), caller)
                .toString();
    }
}
