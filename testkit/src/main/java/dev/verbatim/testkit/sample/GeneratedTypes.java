package dev.verbatim.testkit.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Generated types by their fixed names; reflection is good enough for a test. */
final class GeneratedTypes {
    private static final Pattern NAME = Pattern.compile("\\w+");

    private GeneratedTypes() {}

    static Optional<Class<?>> find(Class<?> dispatcher, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            String qualified = dispatcher.getPackageName() + "." + name;
            return Optional.of(Class.forName(qualified, true, dispatcher.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    static Codec codec(Class<?> type, String reader, String writer) {
        try {
            Method read = type.getMethod(reader, JsonParser.class);
            Method write = type.getMethod(writer, JsonGenerator.class);
            Function<JsonParser, Object> reading = in -> call(read, null, in);
            BiConsumer<Object, JsonGenerator> writing = (value, out) -> call(write, value, out);
            return Codec.of(reading, writing);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is no generated type: " + e.getMessage(), e);
        }
    }

    private static Object call(Method method, Object target, Object argument) {
        try {
            return method.invoke(target, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }
}
