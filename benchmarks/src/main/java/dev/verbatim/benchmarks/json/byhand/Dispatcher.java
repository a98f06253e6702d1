package dev.verbatim.benchmarks.json.byhand;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * A dispatcher as one writes it by hand: a parser, a switch over the operation, a record, a generator.
 *
 * <p>It knows no Request URL, no caller, no resources, no capabilities and no locks, all of which the generated one checks.
 */
public final class Dispatcher {
    private final Consumer<SwapCallsRequest> swapCalls;

    public Dispatcher(Consumer<SwapCallsRequest> swapCalls) {
        this.swapCalls = swapCalls;
    }

    public byte[] dispatch(byte[] body) {
        try (JsonParser in = parser(body)) {
            in.nextToken();
            // The operation is known at once only if its name comes first.
            String first = in.nextName();
            if ("operationName".equals(first)) {
                return dispatch(in.nextStringValue(), in);
            }
        }
        String operationName = operationName(body);
        try (JsonParser in = parser(body)) {
            in.nextToken();
            return dispatch(operationName, in);
        }
    }

    private byte[] dispatch(@Nullable String operationName, JsonParser in) {
        if (operationName == null) {
            return response(3);
        }
        return switch (operationName) {
            case "Answer",
                    "AttachUserData",
                    "CompleteConference",
                    "CompleteTransfer",
                    "DeleteUserData",
                    "DeleteUserDataPair",
                    "Dial",
                    "Hangup",
                    "Hold",
                    "InitiateConference",
                    "InitiateTransfer",
                    "MuteCall",
                    "Retrieve",
                    "SendDtmf",
                    "SingleStepConference",
                    "SingleStepTransfer",
                    "UpdateUserData" -> {
                skip(in);
                yield response(0);
            }
            case "SwapCalls" -> {
                SwapCallsRequest request = SwapCallsRequest.read(in);
                if (request.otherCallUri() == null) {
                    yield response(1);
                }
                swapCalls.accept(request);
                yield response(0);
            }
            default -> response(3);
        };
    }

    /** Less than the generated dispatcher does, which makes a record of these requests too. */
    private static void skip(JsonParser in) {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            in.nextToken();
            in.skipChildren();
        }
    }

    private static @Nullable String operationName(byte[] body) {
        try (JsonParser in = parser(body)) {
            in.nextToken();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (name.equals("operationName")) {
                    return in.nextStringValue();
                }
                in.nextToken();
                in.skipChildren();
            }
            return null;
        }
    }

    private static JsonParser parser(byte[] body) {
        return Jackson.JSON.createParser(ObjectReadContext.empty(), body);
    }

    private static byte[] response(int statusCode) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Jackson.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("statusCode", statusCode);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** The request of SwapCalls. */
    public record SwapCallsRequest(@Nullable String otherCallUri) {
        static SwapCallsRequest read(JsonParser in) {
            String otherCallUri = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "otherCallUri" -> otherCallUri = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new SwapCallsRequest(otherCallUri);
        }
    }
}
