package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.SpringVersion;

/** Spring 7 pauses the cached context of one test while another uses its own, and restarts it for the next that needs it. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PausedContextTest {
    private static final String DONE = "200 {\"statusCode\":0}";

    private static ConfigurableApplicationContext context;
    private static ServerTest first;
    private static HttpResponse<Stream<String>> events;
    private static Iterator<String> lines;

    @Nested
    @Order(1)
    class First extends ServerTest {
        @Test
        void aClientListens(@Autowired ConfigurableApplicationContext application)
                throws IOException, InterruptedException {
            context = application;
            first = this;
            events = listen("/api/events", "anna");
            lines = events.body().iterator();

            assertThat(move(1)).isEqualTo(DONE);
            assertThat(nextData()).contains("\"x\":1");
        }
    }

    @Nested
    @Order(2)
    @Import(ForbiddenTest.OnlyOperators.class)
    class Other extends ServerTest {
        @Test
        void hasAContextOfItsOwn() throws IOException, InterruptedException {
            boolean isSpring6 = SpringVersion.getVersion().startsWith("6.");
            assertThat(context.isRunning()).isEqualTo(isSpring6);
            assertThat(move(1)).startsWith("403 ");
            // Spring does not pause the web server of the other context.
            assertThat(first.move(2)).isEqualTo(DONE);
            assertThat(nextData()).contains("\"x\":2");
        }
    }

    @Nested
    @Order(3)
    class Again extends ServerTest {
        @Test
        void theClientStillListens(@Autowired ConfigurableApplicationContext application)
                throws IOException, InterruptedException {
            assertThat(application).isSameAs(context);
            assertThat(context.isRunning()).isTrue();
            assertThat(move(3)).isEqualTo(DONE);
            assertThat(nextData()).contains("\"x\":3");
            events.body().close();
        }
    }

    private static String nextData() {
        String line = lines.next();
        while (!line.startsWith("data:")) {
            line = lines.next();
        }
        return line;
    }
}
