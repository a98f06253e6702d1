package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.spi.JsonReaders;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

class EventReceiversTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void eachEventGoesToTheReceiverOfItsName() {
        EventReceivers events = receivers(Envelope.JSON_RPC);

        assertThat(receive(events, "{'jsonrpc':'2.0','method':'moved','params':{'x':7,'more':[{}]}}"))
                .isTrue();
        assertThat(receive(events, "{'params':{},'method':'stopped','jsonrpc':'2.0'}"))
                .isTrue();
        assertThat(heard).containsExactly("moved 7", "stopped 0");
    }

    @Test
    void anEventWithoutDataIsReadAsAnEmptyObject() {
        assertThat(receive(receivers(Envelope.JSON_RPC), "{'jsonrpc':'2.0','method':'stopped'}"))
                .isTrue();
        assertThat(heard).containsExactly("stopped 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'jsonrpc':'2.0','method':'moved','params':{'x':7},'id':1}",
                "{'jsonrpc':'2.0','method':'left'}",
                "{'jsonrpc':'2.0','method':7}",
                "{'jsonrpc':'2.0','result':{},'id':1}",
                "['moved']",
                "{'method':'moved'",
                ""
            })
    void otherMessagesAreLeftToOthers(String message) {
        assertThat(receive(receivers(Envelope.JSON_RPC), message)).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void dataThatIsNotOfTheTypeIsAFailure() {
        assertThatThrownBy(() -> receive(
                        receivers(Envelope.JSON_RPC), "{'jsonrpc':'2.0','method':'moved','params':{'x':'far'}}"))
                .isInstanceOf(MismatchException.class);
    }

    @Test
    void namesAndDataAreWhereTheStyleHasThem() {
        Envelope typed = Envelope.builder()
                .name("d.requestType")
                .eventName("d.eventType")
                .eventData("d.eventData")
                .build();
        Envelope first = Envelope.jsonRpc().eventData("params[0]").build();
        Envelope named = Envelope.builder()
                .name("type")
                .correlation("id")
                .eventName("event.type")
                .eventData("event")
                .build();

        receive(receivers(typed), "{'op':5,'d':{'eventType':'moved','eventData':{'x':1}}}");
        receive(receivers(first), "{'jsonrpc':'2.0','method':'moved','params':[{'x':2}]}");
        receive(receivers(first), "{'jsonrpc':'2.0','method':'stopped','params':[]}");
        receive(receivers(named), "{'id':3,'type':'event','event':{'type':'moved','x':3}}");

        assertThat(heard).containsExactly("moved 1", "moved 2", "stopped 0", "moved 3");
    }

    private EventReceivers receivers(Envelope envelope) {
        return EventReceivers.of(envelope)
                .on("moved", At::read, at -> heard.add("moved " + at.x()))
                .on("stopped", At::read, at -> heard.add("stopped " + at.x()));
    }

    private static boolean receive(EventReceivers events, String message) {
        return events.test(message.replace('\'', '"').getBytes(UTF_8));
    }

    private record At(int x) implements NotificationMessage {
        static At read(JsonParser in) {
            int x = 0;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                if (name.equals("x")) {
                    x = JsonReaders.readInt(in);
                } else {
                    in.skipChildren();
                }
            }
            return new At(x);
        }

        @Override
        public String messageType() {
            return "moved";
        }

        @Override
        public void writeData(JsonGenerator out) {
            throw new UnsupportedOperationException();
        }
    }
}
