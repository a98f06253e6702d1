package dev.verbatim.cometd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;

@Timeout(20)
class DeliveryQueueTest {
    private final List<String> sent = new ArrayList<>();

    @Test
    void keepsTheOrderAndEndsEmpty() {
        try (DeliveryQueue queue = queue((caller, message) -> sent.add(caller + message.messageType()))) {
            IntStream.range(0, 1_000).forEach(number -> queue.send("agent", new Numbered(number)));
        }

        assertThat(sent)
                .isEqualTo(IntStream.range(0, 1_000)
                        .mapToObj(number -> "agent" + number)
                        .toList());
    }

    @Test
    void producersDoNotWaitForTheNetwork() {
        CountDownLatch network = new CountDownLatch(1);
        try (DeliveryQueue queue = queue((caller, message) -> {
            await(network);
            sent.add(message.messageType());
        })) {
            queue.send("agent", new Numbered(1));
            queue.send("agent", new Numbered(2));
            assertThat(sent).isEmpty();
            network.countDown();
        }

        assertThat(sent).containsExactly("1", "2");
    }

    @Test
    void flushWaitsForQueuedNotifications() throws Exception {
        try (DeliveryQueue queue = queue((caller, message) -> sent.add(message.messageType()))) {
            queue.send("agent", new Numbered(1));
            queue.flush();
            assertThat(sent).containsExactly("1");
        }
    }

    @Test
    void aLostNotificationDoesNotStopTheNext() {
        try (DeliveryQueue queue = queue((caller, message) -> {
            if (message.messageType().equals("1")) {
                throw new IllegalStateException("expected");
            }
            sent.add(message.messageType());
        })) {
            queue.send("agent", new Numbered(1));
            queue.send("agent", new Numbered(2));
        }

        assertThat(sent).containsExactly("2");
    }

    @Test
    void acceptsNothingAfterClose() throws Exception {
        DeliveryQueue queue = queue((caller, message) -> sent.add(message.messageType()));
        queue.close();
        queue.send("agent", new Numbered(1));
        queue.flush();

        assertThat(sent).isEmpty();
    }

    /** A producer waits while the queue is full, and everything is sent in order. */
    @ParameterizedTest
    @CsvSource({"2, 1000000", "1000, 4", "1000, 3"})
    void boundsTheQueue(int mostNotifications, int mostBytes) throws Exception {
        CountDownLatch network = new CountDownLatch(1);
        try (DeliveryQueue queue = new DeliveryQueue(
                (caller, message) -> {
                    await(network);
                    sent.add(message.messageType());
                },
                mostNotifications,
                mostBytes)) {
            Thread bringing = new Thread(
                    () -> IntStream.range(0, 10).forEach(number -> queue.send("agent", new Numbered(number))));
            bringing.start();
            while (bringing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(queue.notifications()).isBetween(1, 3);
            assertThat(queue.bytes()).isBetween(1, Math.min(6, mostBytes));
            network.countDown();
            bringing.join();
            queue.flush();
            assertThat(queue.notifications()).isZero();
            assertThat(queue.bytes()).isZero();
        }

        assertThat(sent)
                .isEqualTo(IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    }

    @Test
    void sendsAnOversizedNotificationAlone() throws Exception {
        try (DeliveryQueue queue = new DeliveryQueue((caller, message) -> sent.add(message.messageType()), 10, 1)) {
            queue.send("agent", new Numbered(1));
            queue.send("agent", new Numbered(2));
            queue.flush();
        }
        assertThat(sent).containsExactly("1", "2");
    }

    private static DeliveryQueue queue(NotificationSink target) {
        return new DeliveryQueue(target, 10_000, 1 << 20);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Numbered(int number) implements NotificationMessage {
        @Override
        public String messageType() {
            return String.valueOf(number);
        }

        @Override
        public String channel() {
            return "/v2/me/calls";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeEndObject();
        }
    }
}
