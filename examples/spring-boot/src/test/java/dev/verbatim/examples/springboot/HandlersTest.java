package dev.verbatim.examples.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import dev.verbatim.spring.test.VerbatimTest;
import dev.verbatim.testkit.RecordingSink;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.SecurityFilterChain;

@VerbatimTest
@Import(RecordingSink.class)
class HandlersTest {
    private record User(String name, Set<String> features) implements Caller {}

    private static final Caller ANNA = new User("anna", Set.of("robots-move"));

    @Autowired
    private Router router;

    @Autowired
    private RecordingSink sink;

    @Test
    void aMoveIsAnnounced() {
        assertThat(move(9)).hasToString("200 {\"statusCode\":0}");
        assertThat(sink.receivedBy("anna"))
                .containsExactly(RobotMoved.builder().id("r2").x(9).build());
    }

    @Test
    void aRobotDoesNotMoveIntoTheWall() {
        assertThat(move(50).status()).isEqualTo(RobotsStatus.ROBOT_BLOCKED);
    }

    @Test
    void onlyTheHandlersOfTheApplicationAreThere(@Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(Robots.class)).hasSize(1);
        assertThat(context.getBeansOfType(RobotController.class)).isEmpty();
        assertThat(context.getBeansOfType(SecurityFilterChain.class)).isEmpty();
    }

    private OperationResponse move(int x) {
        String body = "{\"operationName\":\"Move\",\"x\":" + x + "}";
        return router.dispatch("POST", "/api/robots/r2", body.getBytes(UTF_8), ANNA);
    }
}
