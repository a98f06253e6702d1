package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Router;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A compiled API that handles requests: the class {@code Application} of the project creates its dispatcher. */
public final class LiveApi {
    private final LoadedClasses classes;
    private Log application;

    LiveApi(Project project) {
        this.classes = new LoadedClasses(project.compile());
        restart();
    }

    /** The base class of a test's application, whose handlers log their arguments. */
    public abstract static class Log implements Supplier<Dispatcher> {
        private final StringBuilder lines = new StringBuilder();

        /** Adds a line, the values separated by blanks. */
        protected final void log(Object... values) {
            lines.append(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" ")))
                    .append('\n');
        }
    }

    /** Sends a request of a caller with all features, and returns the HTTP status and the body of the response. */
    String send(String path, String body) {
        Caller alice = new Caller() {
            @Override
            public String name() {
                return "alice";
            }

            @Override
            public Set<String> features() {
                return Set.of("api-voice");
            }
        };
        return Router.of(application.get())
                .dispatch("POST", path, body.getBytes(UTF_8), alice)
                .toString();
    }

    /** Returns what the handlers have logged since the last call. */
    String log() {
        String lines = application.lines.toString();
        restart();
        return lines;
    }

    /** Returns the compiled classes. */
    LoadedClasses classes() {
        return classes;
    }

    private void restart() {
        application = (Log) classes.create("acme.Application");
    }
}
