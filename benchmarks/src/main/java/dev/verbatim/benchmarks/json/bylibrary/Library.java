package dev.verbatim.benchmarks.json.bylibrary;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** dsl-json, whose converters are generated, with one writer for each thread. */
    public static Library dslJson() {
        DslJson<Object> json = new DslJson<>(new DslJson.Settings<>().includeServiceLoader());
        ThreadLocal<JsonWriter> writers = ThreadLocal.withInitial(json::newWriter);
        return new Library(
                bytes -> read(json, bytes, Request.class),
                response -> write(json, writers.get(), response),
                bytes -> read(json, bytes, Notification.class),
                notification -> write(json, writers.get(), notification));
    }

    private static <T> T read(DslJson<Object> json, byte[] bytes, Class<T> type) {
        try {
            return json.deserialize(type, bytes, bytes.length);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static byte[] write(DslJson<Object> json, JsonWriter out, Object value) {
        out.reset();
        json.serialize(out, value.getClass(), value);
        return out.toByteArray();
    }

    /**
     * The same library with what it leaves to its user: a body is refused that is not UTF-8, nests too deep, is too large, or
     * has an object that repeats a member.
     */
    public Library madeSafe() {
        return new Library(
                bytes -> readRequest.apply(Safety.checked(bytes)),
                writeResponse,
                bytes -> readNotification.apply(Safety.checked(bytes)),
                writeNotification);
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
