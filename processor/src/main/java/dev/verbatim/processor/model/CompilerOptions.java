package dev.verbatim.processor.model;

import dev.verbatim.processor.check.Severities;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The processor's options: those of the compiler, and those that a build tool announces beside the sources. */
public final class CompilerOptions {
    private CompilerOptions() {}

    /** The values of the options by name; one without a value has an empty one. */
    public static Map<String, String> of(ProcessingEnvironment environment, Diagnostics diagnostics) {
        Map<String, String> options = new TreeMap<>(announced(environment.getFiler(), diagnostics));
        environment
                .getOptions()
                .forEach((name, value) ->
                        options.put(Severities.ofCompilerOption(name), Objects.requireNonNullElse(value, "")));
        return options;
    }

    private static Map<String, String> announced(Filer filer, Diagnostics diagnostics) {
        FileObject file;
        String text;
        try {
            file = filer.getResource(StandardLocation.SOURCE_PATH, "", AnnouncedOptions.FILE);
            text = file.getCharContent(true).toString();
        } catch (IOException | RuntimeException none) {
            // No file, no source path, or a filer that knows no such location.
            return Map.of();
        }
        try {
            URI uri = file.toUri();
            return AnnouncedOptions.read(uri, text);
        } catch (IOException damaged) {
            diagnostics.print(Diagnostic.Kind.ERROR, String.valueOf(damaged.getMessage()));
            return Map.of();
        }
    }
}
