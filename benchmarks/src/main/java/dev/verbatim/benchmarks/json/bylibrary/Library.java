package dev.verbatim.benchmarks.json.bylibrary;

import com.alibaba.fastjson2.JSON;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * A library that maps JSON to records.
 *
 * @param readRequest reads a request
 * @param writeResponse writes a response
 * @param readNotification reads a notification
 * @param writeNotification writes a notification
 */
public record Library(
        Function<byte[], Request> readRequest,
        Function<Response, byte[]> writeResponse,
        Function<byte[], Notification> readNotification,
        Function<Notification, byte[]> writeNotification) {
    /** Jackson's databind, set up for speed. */
    public static Library databind() {
        JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .recyclerPool(JsonRecyclerPools.threadLocalPool())
                        .build())
                .build();
        var requests = mapper.readerFor(Request.class);
        var responses = mapper.writerFor(Response.class);
        var notifications = mapper.readerFor(Notification.class);
        var notificationsOut = mapper.writerFor(Notification.class);
        return new Library(
                requests::readValue,
                responses::writeValueAsBytes,
                notifications::readValue,
                notificationsOut::writeValueAsBytes);
    }

    /** avaje-jsonb, whose adapters are generated. */
    public static Library avaje() {
        Jsonb jsonb = Jsonb.builder().build();
        JsonType<Request> requests = jsonb.type(Request.class);
        JsonType<Response> responses = jsonb.type(Response.class);
        JsonType<Notification> notifications = jsonb.type(Notification.class);
        return new Library(
                requests::fromJson, responses::toJsonBytes, notifications::fromJson, notifications::toJsonBytes);
    }

    /** fastjson2. */
    public static Library fastjson2() {
        return new Library(
                bytes -> JSON.parseObject(bytes, Request.class),
                JSON::toJSONBytes,
                bytes -> JSON.parseObject(bytes, Notification.class),
                JSON::toJSONBytes);
    }

    /** Reads a request and writes its response, without the checks of Verbatim. */
    public byte[] dispatch(byte[] body, Consumer<Object> handler) {
        Request request = readRequest.apply(body);
        handler.accept(request);
        return writeResponse.apply(new Response(status(request)));
    }

    private static int status(Request request) {
        String operation = request.operationName();
        if (operation == null) {
            return 3;
        }
        return operation.equals("SwapCalls") && request.otherCallUri() == null ? 1 : 0;
    }
}
