package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.Notifications;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.SpringVersion;
import org.springframework.test.context.TestPropertySource;

/** Spring 7 pauses the cached context of one test while another uses its own, and restarts it for the next that needs it. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PausedContextTest {
    private static final AtomicInteger PAUSES = new AtomicInteger();

    private static ServerTest first;
    private static HttpResponse<Stream<String>> events;
    private static Iterator<String> lines;

    /** Is paused like any other bean with a lifecycle. */
    static class CountsPauses {
        @Bean
        SmartLifecycle pauses() {
            return new SmartLifecycle() {
                private boolean running;

                @Override
                public void start() {
                    running = true;
                }

                @Override
                public void stop() {
                    running = false;
                    PAUSES.incrementAndGet();
                }

                @Override
                public boolean isRunning() {
                    return running;
                }
            };
        }
    }

    @Nested
    @Order(1)
    @Import(CountsPauses.class)
    class First extends ServerTest {
        @Test
        void aClientListens() throws IOException, InterruptedException {
            first = this;
            events = listen("/api/events", "anna");
            lines = events.body().iterator();

            assertThat(move(1)).isEqualTo("200 {\"statusCode\":0}");
            assertThat(nextData()).contains("\"x\":1");
        }
    }

    @Nested
    @Order(2)
    @TestPropertySource(properties = "verbatim.notifications.heartbeat = 1s")
    class Other extends ServerTest {
        @Test
        void hasAContextOfItsOwn() throws IOException, InterruptedException {
            assertThat(PAUSES).hasValue(SpringVersion.getVersion().startsWith("6.") ? 0 : 1);
            assertThat(move(9)).isEqualTo("200 {\"statusCode\":0}");
            // Spring does not pause the web server.
            assertThat(first.move(2)).isEqualTo("200 {\"statusCode\":0}");
            assertThat(nextData()).contains("\"x\":2");
        }
    }

    @Nested
    @Order(3)
    @Import(CountsPauses.class)
    class Again extends ServerTest {
        @Test
        void theClientStillListens(@Autowired Notifications notifications) throws IOException, InterruptedException {
            assertThat(notifications.counters().sessions()).isEqualTo(1);
            assertThat(move(3)).isEqualTo("200 {\"statusCode\":0}");
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
