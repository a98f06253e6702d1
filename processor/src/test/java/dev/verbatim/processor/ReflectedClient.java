package dev.verbatim.processor;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.write.PlainJson;
import dev.verbatim.runtime.GeneratedRecord;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The generated client of a compiled API, called by reflection with the parameters of samples. */
final class ReflectedClient implements AutoCloseable {
    private final LoadedClasses classes;
    private final Object client;

    ReflectedClient(LoadedClasses classes, String api, ClientOptions options) throws ReflectiveOperationException {
        this.classes = classes;
        this.client = classes.loadClass("acme." + api + "Client")
                .getMethod("open", ClientOptions.class)
                .invoke(null, options);
    }

    /**
     * Calls the method of an operation.
     *
     * @param path the values of the variables of the URL
     * @param parameters the parameters in a sample
     * @return the result; for a method without one, null
     */
    Object call(String operation, List<String> path, Object parameters) throws Throwable {
        Class<?> type = classes.loadClass("acme." + JavaNames.type(operation) + "Request");
        Object request;
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), PlainValues.text(parameters))) {
            request = type.getMethod("read", JsonParser.class).invoke(null, in);
        }
        Method method = Arrays.stream(client.getClass().getMethods())
                .filter(each -> each.getName().equals(JavaNames.member(operation)))
                .findFirst()
                .orElseThrow();
        List<Object> arguments = new ArrayList<>(path);
        boolean takesRequest = List.of(method.getParameterTypes()).contains(type);
        arguments.addAll(takesRequest ? List.of(request) : values(request));
        try {
            return method.invoke(client, arguments.toArray());
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** The components of a record; null for those that are left out. */
    private static List<Object> values(Object request) throws ReflectiveOperationException {
        Map<String, Object> all = new HashMap<>();
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            all.put(component.getName(), component.getAccessor().invoke(request));
        }
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            String presence = JavaNames.presence(component.getName());
            boolean tells = Arrays.stream(request.getClass().getRecordComponents())
                    .anyMatch(other -> JavaNames.presence(other.getName()).equals(component.getName()));
            if (!tells) {
                values.add(Boolean.FALSE.equals(all.get(presence)) ? null : all.get(component.getName()));
            }
        }
        return values;
    }

    /** Returns a result as comparable JSON. */
    static Object json(Object result) {
        if (result instanceof List<?> list) {
            return list.stream().map(ReflectedClient::json).collect(Collectors.toList());
        }
        if (result instanceof Map<?, ?> map) {
            Map<Object, Object> members = new HashMap<>();
            map.forEach((name, value) -> members.put(name, json(value)));
            return members;
        }
        if (result instanceof GeneratedRecord) {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
                ((GeneratedRecord) result).writeTo(out);
            }
            return PlainJson.of(text.toString());
        }
        return result == null || result instanceof String || result instanceof Boolean
                ? result
                : PlainJson.of(result.toString());
    }

    @Override
    public void close() {
        try {
            client.getClass().getMethod("close").invoke(client);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
