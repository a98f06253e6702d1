package dev.verbatim.runtime.servlet;

import static dev.verbatim.runtime.connection.Ticket.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.connection.Ticket;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Containers use a response for other requests as soon as they have reported an error or the end of the request, so these reports
 * must not return while another thread still writes.
 */
class SseWireTest {
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final Notifications notifications = new Notifications();
    private final SseWire wire = new SseWire(SseFormat.DEFAULT);
    private final AsyncContext async =
            proxy(AsyncContext.class, "getResponse", proxy(ServletResponse.class, "getOutputStream", new SlowOutput()));

    @BeforeEach
    void start() throws Exception {
        wire.start(async, notifications.open(wire, user("anna"), null));
    }

    @AfterEach
    void close() {
        mayWrite.countDown();
        notifications.close();
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.argumentSet("error", (BiConsumer<SseWire, AsyncEvent>) SseWire::onError),
                Arguments.argumentSet("timeout", (BiConsumer<SseWire, AsyncEvent>) SseWire::onTimeout),
                Arguments.argumentSet("end", (BiConsumer<SseWire, AsyncEvent>) SseWire::onComplete),
                Arguments.argumentSet("error of a write", (BiConsumer<SseWire, AsyncEvent>)
                        (reported, event) -> reported.onError(new IllegalStateException())));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportOfTheContainerWaitsForTheThreadThatWrites(BiConsumer<SseWire, AsyncEvent> report) throws Exception {
        Thread sender = new Thread(() -> {
            wire.onWritePossible();
            notifications.send("anna", new Ticket(1));
        });
        sender.start();
        writing.await();
        Thread container = new Thread(() -> report.accept(wire, new AsyncEvent(async)));
        container.start();

        while (container.getState() != Thread.State.WAITING && container.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(container.isAlive()).as("the container waits").isTrue();
        mayWrite.countDown();
        container.join();
        sender.join();
        assertThat(notifications.counters().sessions()).isZero();
    }

    /** Returns an object whose method returns a value, and whose other methods do nothing. */
    private static <T> T proxy(Class<T> type, String method, Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> called.getName().equals(method) ? value : null));
    }

    /** Takes its time for the first message. */
    private final class SlowOutput extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // The test calls it.
        }

        @Override
        public void write(byte[] bytes) {
            writing.countDown();
            try {
                mayWrite.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void write(int oneByte) {
            throw new AssertionError("messages are written at once");
        }
    }
}
