package dev.verbatim.runtime;

/**
 * Finds what the annotation processor generates, for code that is compiled without it: a framework, a tool, a test of the
 * build. Where nothing was generated, it says what to configure.
 *
 * <pre>{@code
 * GeneratedCode.dispatcher(SwapCalls.class, "Voice"); // the class VoiceDispatcher, or what to configure
 * }</pre>
 *
 * @since 0.1.0
 */
public final class GeneratedCode {
    private GeneratedCode() {}

    /**
     * Finds the dispatcher of an API.
     *
     * @param operation an interface with {@code @Operation}, which is in the package of the API
     * @param api the name of the API, as in {@code @OperationApi}
     * @return the generated class
     * @throws IllegalStateException if it was not generated; the message says what to configure
     */
    public static Class<? extends Dispatcher> dispatcher(Class<?> operation, String api) {
        String name = operation.getPackageName() + "." + api + "Dispatcher";
        try {
            return Class.forName(name, false, operation.getClassLoader()).asSubclass(Dispatcher.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing("The class " + name), missing);
        }
    }

    /**
     * Says why something generated can be missing, and what to do.
     *
     * @param what what is missing, as the beginning of a sentence
     * @return the whole message
     */
    public static String missing(String what) {
        return what + " is missing: Verbatim's annotation processor has not run. Configure verbatim-processor under"
                + " annotationProcessorPaths of maven-compiler-plugin (annotationProcessor in Gradle, -processorpath for"
                + " javac). On the class path alone it runs up to JDK 22; from JDK 23 on, only with -proc:full.";
    }
}
