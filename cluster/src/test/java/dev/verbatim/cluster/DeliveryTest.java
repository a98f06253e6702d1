package dev.verbatim.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.connection.Ending;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.connection.Wire;
import dev.verbatim.runtime.connection.WireConnection;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions on any node are sent what any node sends, and resume on any node. */
@Timeout(120)
class DeliveryTest {
    private static final TestCluster CLUSTER = TestCluster.started(2);

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Test
    void whatOneNodeSendsReachesASessionOnTheOther() throws Exception {
        try (Notifications here = new Notifications(CLUSTER.store(0).notifications());
                Notifications there = new Notifications(CLUSTER.store(1).notifications())) {
            Received session = new Received();
            there.open(session, new User("anna"), null);

            send(here, "anna", 1, 3);
            send(there, "anna", 4, 4);

            assertThat(session.take(4)).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void aSessionResumesOnTheOtherNode() throws Exception {
        try (Notifications here = new Notifications(CLUSTER.store(0).notifications());
                Notifications there = new Notifications(CLUSTER.store(1).notifications())) {
            Received first = new Received();
            WireConnection session = here.open(first, new User("ben"), null);
            send(here, "ben", 1, 2);
            assertThat(first.take(2)).containsExactly("1", "2");
            session.lost();
            send(here, "ben", 3, 4);

            Received second = new Received();
            there.open(second, new User("ben"), first.last);
            send(here, "ben", 5, 5);

            assertThat(second.take(3)).containsExactly("3", "4", "5");
        }
    }

    /** Each step may be read before all of its entries are on the node. */
    @Test
    void nothingIsLostOrDoubledWhileBothNodesSend() throws Exception {
        int each = 60;
        try (Notifications here = new Notifications(CLUSTER.store(0).notifications());
                Notifications there = new Notifications(CLUSTER.store(1).notifications())) {
            Received one = new Received();
            Received two = new Received();
            here.open(one, new User("carl"), null);
            there.open(two, new User("carl"), null);
            Thread sender = new Thread(() -> send(here, "carl", 1, each));
            sender.start();
            send(there, "carl", each + 1, 2 * each);
            sender.join();

            List<String> order = one.take(2 * each);
            assertThat(order.stream().map(Integer::valueOf).sorted())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 2 * each).boxed().toList());
            assertThat(two.take(2 * each)).isEqualTo(order);
        }
    }

    private static void send(Notifications notifications, String user, int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(number -> notifications.send(user, Texts.message(String.valueOf(number))));
    }

    private record User(String name) implements Caller {
        @Override
        public Set<String> features() {
            return Set.of();
        }
    }

    /** Keeps the texts that it is sent, and the last id. */
    private static final class Received implements Wire {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private volatile @Nullable String last;

        @Override
        public byte[] encode(NotificationMessage event) {
            last = ((RenderedNotification) event).id();
            return event.dataToJson();
        }

        @Override
        public CompletableFuture<@Nullable Void> send(byte[] message) {
            texts.add(new String(message, UTF_8).replace("\"", ""));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close(Ending ending) {
            // The test says when it ends.
        }

        private List<String> take(int count) throws InterruptedException {
            List<String> taken = new ArrayList<>();
            while (taken.size() < count) {
                String text = texts.poll(30, TimeUnit.SECONDS);
                assertThat(text).as("after " + taken).isNotNull();
                taken.add(text);
            }
            return taken;
        }
    }
}
