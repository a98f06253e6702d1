package dev.verbatim.benchmarks.json.byhand;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * A hand-written dispatcher: a parser, a switch over the operation, a record and a generator.
 *
 * <p>It does not check the Request URL, the caller, resources, capabilities or locks, as the generated dispatcher does.
 */
public final class Dispatcher {
    private final Consumer<Request> handler;

    public Dispatcher(Consumer<Request> handler) {
        this.handler = handler;
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
        Request request = operationName == null ? null : read(operationName, in);
        if (request == null) {
            return response(3);
        }
        if (request.isIncomplete()) {
            return response(1);
        }
        handler.accept(request);
        return response(0);
    }

    private static @Nullable Request read(String operationName, JsonParser in) {
        return switch (operationName) {
            case "Answer" -> Request.Answer.read(in);
            case "AttachUserData" -> Request.AttachUserData.read(in);
            case "CompleteConference" -> Request.CompleteConference.read(in);
            case "CompleteTransfer" -> Request.CompleteTransfer.read(in);
            case "DeleteUserData" -> Request.DeleteUserData.read(in);
            case "DeleteUserDataPair" -> Request.DeleteUserDataPair.read(in);
            case "Dial" -> Request.Dial.read(in);
            case "Hangup" -> Request.Hangup.read(in);
            case "Hold" -> Request.Hold.read(in);
            case "InitiateConference" -> Request.InitiateConference.read(in);
            case "InitiateTransfer" -> Request.InitiateTransfer.read(in);
            case "MuteCall" -> Request.MuteCall.read(in);
            case "Retrieve" -> Request.Retrieve.read(in);
            case "SendDtmf" -> Request.SendDtmf.read(in);
            case "SingleStepConference" -> Request.SingleStepConference.read(in);
            case "SingleStepTransfer" -> Request.SingleStepTransfer.read(in);
            case "SwapCalls" -> Request.SwapCalls.read(in);
            case "UpdateUserData" -> Request.UpdateUserData.read(in);
            default -> null;
        };
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
}
