package dev.verbatim.mock;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Starts the mocks of fields and parameters with {@link MockApi}, which registers it.
 *
 * @since 0.2.0
 */
public final class MockServerExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MockServerExtension.class);

    /** Creates the extension; JUnit does so. */
    public MockServerExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        for (Field field : fields(context.getRequiredTestClass(), true)) {
            set(field, null, context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : fields(instance.getClass(), true)) {
                field.setAccessible(true);
                if (field.get(null) instanceof MockServer shared) {
                    shared.reset();
                }
            }
            for (Field field : fields(instance.getClass(), false)) {
                set(field, instance, context);
            }
        }
    }

    private static List<Field> fields(Class<?> type, boolean isStatic) {
        return AnnotationSupport.findAnnotatedFields(
                type,
                MockApi.class,
                field -> Modifier.isStatic(field.getModifiers()) == isStatic,
                HierarchyTraversalMode.TOP_DOWN);
    }

    private static void set(Field field, @Nullable Object instance, ExtensionContext context)
            throws IOException, IllegalAccessException {
        if (field.getType() != MockServer.class) {
            throw new IllegalArgumentException(
                    "the field " + field.getName() + " has @MockApi, so it must be a MockServer");
        }
        field.setAccessible(true);
        field.set(instance, start(field.getAnnotation(MockApi.class), field, context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(MockApi.class) && parameter.getParameter().getType() == MockServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<MockApi> api = parameter.findAnnotation(MockApi.class);
        try {
            return start(api.orElseThrow(), parameter.getParameter(), context);
        } catch (IOException failure) {
            throw new ParameterResolutionException("the mock cannot start: " + failure.getMessage(), failure);
        }
    }

    /** JUnit closes the server with the context. */
    private static MockServer start(MockApi api, Object key, ExtensionContext context) throws IOException {
        MockServer server =
                MockServer.of(Path.of(api.pages())).apis(api.value()).start();
        context.getStore(NAMESPACE).put(key, server);
        return server;
    }
}
