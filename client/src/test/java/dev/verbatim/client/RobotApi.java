package dev.verbatim.client;

import dev.verbatim.client.spi.ClientApi;
import dev.verbatim.client.spi.ClientOperation;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Envelope;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An API as generated code describes it, in two styles. */
public final class RobotApi {
    /** Moves a robot; not to be repeated. */
    public static final ClientOperation<@Nullable Void> MOVE =
            ClientOperation.of("Move", "POST", "/api/robots/{id}", false);

    /** Says where a robot is; may be repeated. */
    public static final ClientOperation<Integer> WHERE =
            ClientOperation.of("Where", "POST", "/api/robots/{id}", true).returning(in -> member(in, "x"));

    /** Is sent, and not answered. */
    public static final ClientOperation<@Nullable Void> WAVE =
            ClientOperation.of("Wave", "POST", "/rpc", false).notAnswered();

    /** One URL for each operation. */
    public static final ClientApi<RobotNotification> HTTP = api(Envelope.WEBSERVICES, false);

    /** One endpoint. */
    public static final ClientApi<RobotNotification> RPC = api(Envelope.JSON_RPC, true);

    private RobotApi() {}

    private static ClientApi<RobotNotification> api(Envelope envelope, boolean isOneEndpoint) {
        return new ClientApi<>(
                "Robots",
                envelope,
                isOneEndpoint,
                Map.of("Moved", (in, channel) -> Moved.read(in, envelope)),
                Set.of("/robots"),
                Unknown::new,
                Failure::new);
    }

    private static int member(JsonParser in, String wanted) {
        Integer value = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken token = in.nextToken();
            if (name.equals(wanted)) {
                if (token != JsonToken.VALUE_NUMBER_INT) {
                    throw new MismatchException(wanted + " must be an integer", null);
                }
                value = in.getIntValue();
            } else {
                in.skipChildren();
            }
        }
        if (value == null) {
            throw new MismatchException(wanted + " is missing", null);
        }
        return value;
    }

    /** A request of either style. */
    public record RobotRequest(String operationName, int x, Envelope envelope) implements OperationRequest {
        public static RobotRequest of(String operation, int x) {
            return new RobotRequest(operation, x, Envelope.WEBSERVICES);
        }

        public static RobotRequest rpc(String operation, int x) {
            return new RobotRequest(operation, x, Envelope.JSON_RPC);
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            if (envelope.equals(Envelope.WEBSERVICES)) {
                out.writeStringProperty("operationName", operationName);
            }
            out.writeNumberProperty("x", x);
            out.writeEndObject();
        }
    }

    /** All notifications. */
    public sealed interface RobotNotification extends NotificationMessage permits Moved, Unknown {}

    /** A robot has moved. */
    public record Moved(int x, Envelope envelope) implements RobotNotification {
        static Moved read(JsonParser in, Envelope envelope) {
            return new Moved(member(in, "x"), envelope);
        }

        @Override
        public String messageType() {
            return "Moved";
        }

        @Override
        public String channel() {
            return "/robots";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            if (envelope.equals(Envelope.WEBSERVICES)) {
                out.writeStringProperty("messageType", "Moved");
            }
            out.writeNumberProperty("x", x);
            out.writeEndObject();
        }
    }

    /** A notification that is not documented. */
    public record Unknown(String messageType, String json) implements RobotNotification {
        @Override
        public void writeData(JsonGenerator out) {
            out.writeRawValue(json);
        }
    }

    /** Any failure. */
    public static final class Failure extends OperationFailure {
        private static final long serialVersionUID = 1L;

        Failure(FailedAnswer answer) {
            super(answer);
        }
    }
}
