package dev.verbatim.testkit.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Finds generated types by their names. Reflection is fast enough for tests. */
final class GeneratedTypes {
    private static final Pattern TYPE = Pattern.compile("(?<form>(?:\\[\\]|\\{\\})*)(?<name>\\w*)");

    private GeneratedTypes() {}

    /** The methods of a type that read and write it. */
    enum Methods {
        /** A request or a result. */
        VALUE("read", "writeTo"),
        /** The payload of a notification. */
        DATA("readData", "writeData");

        private final String reader;
        private final String writer;

        Methods(String reader, String writer) {
            this.reader = reader;
            this.writer = writer;
        }
    }

    /**
     * Returns the codec of a type; empty if there is no such class.
     *
     * @param type its simple name as in {@link dev.verbatim.testkit.ApiModel#types()}
     */
    static Optional<Codec> codec(Class<?> dispatcher, String type, Methods methods) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group("name");
        return (name.isEmpty()
                        ? Optional.of(ElementsCodec.json())
                        : find(dispatcher, name).map(found -> codec(found, methods.reader, methods.writer)))
                .map(element -> ElementsCodec.of(parts.group("form"), element));
    }

    private static Optional<Class<?>> find(Class<?> dispatcher, String name) {
        try {
            String qualified = dispatcher.getPackageName() + "." + name;
            return Optional.of(Class.forName(qualified, true, dispatcher.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns the methods of a record, or the static methods of a class that reads and writes a user's record. */
    private static Codec codec(Class<?> type, String reader, String writer) {
        Method read = method(type, reader, JsonParser.class);
        Method write = method(type, writer, JsonGenerator.class);
        Function<JsonParser, Object> reading = in -> call(read, null, arguments(read, in));
        BiConsumer<Object, JsonGenerator> writing = (value, out) -> {
            if (Modifier.isStatic(write.getModifiers())) {
                call(write, null, value, out);
            } else {
                call(write, value, out);
            }
        };
        return Codec.of(reading, writing);
    }

    /** Returns the reading method. A component may have the same name, so the parameter decides. */
    private static Method method(Class<?> type, String name, Class<?> parameter) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> List.of(method.getParameterTypes()).contains(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        type.getName() + " is not a generated type, because it has no method " + name));
    }

    /** If the pages show a message on several channels, its reader takes the channel as well. The comparison ignores it. */
    private static Object[] arguments(Method read, JsonParser in) {
        return read.getParameterCount() == 1 ? new Object[] {in} : new Object[] {in, "/channel"};
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
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
