package dev.verbatim.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads a generated record whose type is known at run time only, for libraries that bind JSON to Java types. Code that knows the
 * type calls its {@code read} or {@code readData}. Immutable.
 *
 * <pre>{@code
 * RecordReader<DialRequest> reader = RecordReader.of(DialRequest.class).orElseThrow();
 * DialRequest request = reader.read(parser);
 * }</pre>
 *
 * @param <T> the generated record
 * @since 0.2.0
 */
public final class RecordReader<T extends GeneratedRecord> {
    private final Class<T> type;
    private final Method read;

    private RecordReader(Class<T> type, Method read) {
        this.type = type;
        this.read = read;
    }

    /**
     * Finds the reader of a type.
     *
     * @return empty if the type is not a generated record
     * @throws IllegalStateException if the module of the generated record does not export its package; the message says what to
     *     write
     */
    public static <T extends GeneratedRecord> Optional<RecordReader<T>> of(Class<T> type) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        String method = NotificationMessage.class.isAssignableFrom(type) ? "readData" : "read";
        Method read = find(type, method, JsonParser.class);
        if (read == null) {
            read = find(type, method, JsonParser.class, String.class);
        }
        return Optional.ofNullable(read).map(found -> new RecordReader<>(type, found));
    }

    private static @Nullable Method find(Class<?> type, String name, Class<?>... parameters) {
        Method method;
        try {
            method = type.getMethod(name, parameters);
        } catch (NoSuchMethodException other) {
            return null;
        }
        if (!Modifier.isStatic(method.getModifiers()) || method.getReturnType() != type) {
            return null;
        }
        if (!method.canAccess(null)) {
            throw new IllegalStateException(
                    type.getName() + " cannot be read, because its module hides it; write \"exports "
                            + type.getPackageName() + ";\" in the module-info of that module");
        }
        return method;
    }

    /**
     * Whether a record of the type has a component for its channel, which is not part of its JSON: the pages show its
     * notification on several channels.
     */
    public boolean needsChannel() {
        return read.getParameterCount() > 1;
    }

    /**
     * Reads a record.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @throws MismatchException if a mandatory member is missing, or one is not what the page shows
     * @throws IllegalStateException if the record needs a channel
     */
    public T read(JsonParser in) {
        if (needsChannel()) {
            throw new IllegalStateException(type.getName() + " has a component for its channel; pass the channel, too");
        }
        return call(in);
    }

    /**
     * Reads a record.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @param channel the channel, such as {@code "/v2/me/calls"}; ignored if the record has no component for it
     * @throws MismatchException if a mandatory member is missing, or one is not what the page shows
     */
    public T read(JsonParser in, String channel) {
        return needsChannel() ? call(in, channel) : call(in);
    }

    private T call(Object... arguments) {
        try {
            return type.cast(read.invoke(null, arguments));
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (failure.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException("generated methods throw no checked exceptions", failure);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("access was checked before", impossible);
        }
    }
}
