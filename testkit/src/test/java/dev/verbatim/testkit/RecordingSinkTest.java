package dev.verbatim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.NotificationMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JsonGenerator;

@Timeout(60)
class RecordingSinkTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RecordingSink sink = new RecordingSink();

    @Test
    void keepsWhatItReceivesInOrder() {
        sink.send("anna", new Moved(1));
        sink.send("ben", new Stopped("end of shift"));
        sink.send("anna", new Moved(2));

        assertThat(sink.received())
                .extracting(RecordingSink.Recorded::callerName)
                .containsExactly("anna", "ben", "anna");
        assertThat(sink.receivedBy("anna")).containsExactly(new Moved(1), new Moved(2));
        assertThat(sink.received(Stopped.class)).containsExactly(new Stopped("end of shift"));
    }

    @Test
    void findsWhatWasReceivedBefore() {
        sink.send("anna", new Moved(1));
        sink.send("anna", new Moved(7));

        assertThat(sink.await(Moved.class, moved -> moved.x() > 5, Duration.ZERO))
                .isEqualTo(new Moved(7));
    }

    @Test
    void waitsForWhatIsStillToCome() throws Exception {
        sink.send("anna", new Moved(1));
        Thread robot = new Thread(() -> sink.send("anna", new Moved(7)));
        robot.start();

        assertThat(sink.await(Moved.class, moved -> moved.x() > 5, SOON)).isEqualTo(new Moved(7));
        robot.join();
    }

    @Test
    void saysWhatItHasReceivedInstead() {
        sink.send("anna", new Moved(1));
        sink.send("ben", new Stopped("battery"));

        assertThatThrownBy(() -> sink.await(Moved.class, moved -> moved.x() > 5, Duration.ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no Moved that fits was received within PT0.001S; received:\n"
                        + "  to anna: Moved[x=1]\n  to ben: Stopped[reason=battery]");
    }

    @Test
    void forgets() {
        sink.send("anna", new Moved(1));
        sink.clear();

        assertThat(sink.received()).isEmpty();
        assertThatThrownBy(() -> sink.await(Moved.class, moved -> true, Duration.ZERO))
                .hasMessage("no Moved that fits was received within PT0S; nothing was received");
    }

    private record Moved(int x) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Moved";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeEndObject();
        }
    }

    private record Stopped(String reason) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Stopped";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeEndObject();
        }
    }
}
