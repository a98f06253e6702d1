package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.runtime.OperationResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The records generated for the messages of some pages, compiled and running. */
final class GeneratedApi {
    static final String PACKAGE = "org.acme.voice";

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> sources = new TreeMap<>();
    private final CompiledSources compiled;

    /** Generates all requests and responses, and the notifications of some message types. */
    GeneratedApi(Collection<OperationPage> pages, String... messageTypes) {
        MessageModels models = new MessageModels(pages);
        TypeNames types = new TypeNames(PACKAGE, "Voice", List.of());
        for (OperationPage page : pages) {
            RequestModel request =
                    models.request(page, OperationNames.of(page).orElseThrow()).orElseThrow();
            add(request.body(), new RequestWriter(types, Style.WEBSERVICES).write(request));
            models.response(page, OperationNames.of(page).orElseThrow())
                    .ifPresent(response -> add(
                            response.body().orElseThrow(),
                            new ResponseWriter(types)
                                    .write(response, response.body().orElseThrow())));
        }
        for (String messageType : messageTypes) {
            NotificationModel notification =
                    models.notification(messageType, messageType).orElseThrow();
            add(notification.payload(), new NotificationWriter(types, Style.WEBSERVICES).write(notification));
        }
        sources.put(PACKAGE + ".VoiceCapability", capabilities(pages));
        compiled = CompiledSources.of(sources);
    }

    private void add(RecordModel model, TypeSpec.Builder type) {
        SourceText sourceText = new SourceText(
                PACKAGE, Optional.of(ClassName.get("javax.annotation.processing", "Generated")), java.util.Map.of());
        String text = sourceText.of(
                type, model.position().file(), model.position().position().line());
        sources.put(PACKAGE + "." + model.name(), text);
    }

    /** Returns the part of the API's enum that records need. */
    private static String capabilities(Collection<OperationPage> pages) {
        String constants = OperationNames.of(pages).stream()
                .filter(name -> SourceVersion.isName(JavaNames.constant(name)))
                .map(name -> "/** %s. */ %s(\"%s\")".formatted(name, JavaNames.constant(name), name))
                .collect(Collectors.joining(", "));
        return """
                package %s;
                /** The operations. */
                public enum VoiceCapability implements dev.verbatim.runtime.Capability {
                    %s;
                    private final String operationName;
                    VoiceCapability(String operationName) {
                        this.operationName = operationName;
                    }
                    @Override
                    public String operationName() {
                        return operationName;
                    }
                    /**
                     * Finds one.
                     * @param name its name
                     * @return null if there is none
                     */
                    public static @org.jspecify.annotations.Nullable VoiceCapability of(String name) {
                        for (VoiceCapability capability : values()) {
                            if (capability.operationName.equals(name)) {
                                return capability;
                            }
                        }
                        return null;
                    }
                }
                """.formatted(PACKAGE, constants);
    }

    /** Returns the generated source of a type. */
    String source(String type) {
        return sources.get(PACKAGE + "." + type);
    }

    /** Returns a generated class; nested types follow a {@code $}. */
    Class<?> type(String name) {
        try {
            return compiled.loadClass(PACKAGE + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads a record. */
    Object read(String type, String json) {
        return parse(type, "read", json);
    }

    /** Reads the payload of a notification. */
    Object readData(String type, String json) {
        return parse(type, "readData", json);
    }

    private Object parse(String type, String method, String json) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json.getBytes(StandardCharsets.UTF_8))) {
            Object[] arguments = {in, "/given"};
            Method reader = method(type(type), method);
            return call(null, reader, Arrays.copyOf(arguments, reader.getParameterCount()));
        }
    }

    /** Writes a record with the method of this name. */
    static String write(Object message, String method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            call(message, method(message.getClass(), method), out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Returns a complete response with the members that a record writes. */
    static String response(Object response) {
        Method writer = method(response.getClass(), "writeMembers");
        byte[] body =
                OperationResponse.success(out -> call(response, writer, out)).body();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Calls a method without parameters. */
    static Object get(Object object, String method) {
        return call(object, method(object.getClass(), method));
    }

    /** Calls a method of a builder; a null argument means no argument. */
    static Object call(Object object, String method, Object argument) {
        return call(object, method(object.getClass(), method), argument);
    }

    /** Returns an empty builder of a record. */
    Object builder(String type) {
        return call(null, method(type(type), "builder"));
    }

    private static Method method(Class<?> type, String name) {
        // A component may have the name of a method that reads or writes.
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError(type + " has no method " + name));
    }

    private static Object call(Object object, Method method, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
