package dev.verbatim.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** The environments that editors pass to processors. */
final class IdeEnvironment {
    private static final Set<Location> ECLIPSE_HAS =
            Set.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_OUTPUT);

    private IdeEnvironment() {}

    /** Returns a proxy, as in IntelliJ, which gives no access to the compiler's own classes. */
    static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        return forwarding(
                ProcessingEnvironment.class, (proxy, method, arguments) -> method.invoke(environment, arguments));
    }

    /** Returns an environment whose filer refuses all but the two output locations, with the messages of Eclipse's filer. */
    static ProcessingEnvironment withEclipseFiler(ProcessingEnvironment environment) {
        Filer filer = forwarding(Filer.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getResource") && !ECLIPSE_HAS.contains(arguments[0])) {
                throw new IllegalArgumentException("Unsupported location: " + arguments[0]);
            }
            return method.invoke(environment.getFiler(), arguments);
        });
        return forwarding(
                ProcessingEnvironment.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments));
    }

    private static <T> T forwarding(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return calls.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
