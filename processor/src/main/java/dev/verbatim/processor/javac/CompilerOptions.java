package dev.verbatim.processor.javac;

import dev.verbatim.pages.finding.Severities;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * The processor's options: the compiler's, and those that a build tool announces in a file beside the class output.
 *
 * @param values the values by name; empty for an option without a value
 * @param announcement the path of the announcement, whether it exists or not; empty if the compiler writes no classes to disk
 */
public record CompilerOptions(Map<String, String> values, Optional<Path> announcement) {
    /** Copies the values. */
    public CompilerOptions {
        values = Map.copyOf(values);
    }

    /** Returns the options of a compilation. A damaged announcement is reported and ignored. */
    public static CompilerOptions of(ProcessingEnvironment environment, Diagnostics diagnostics) {
        Optional<Path> classOutput = FileLocations.outputFolder(
                environment.getFiler(), StandardLocation.CLASS_OUTPUT, AnnouncedOptions.FILE);
        Optional<Path> announcement = classOutput.flatMap(AnnouncedOptions::find);
        Map<String, String> options = new TreeMap<>();
        announcement.ifPresent(file -> options.putAll(announced(file, diagnostics)));
        environment
                .getOptions()
                .forEach((name, value) ->
                        options.put(Severities.ofCompilerOption(name), Objects.requireNonNullElse(value, "")));
        return new CompilerOptions(
                options,
                announcement.or(() -> classOutput.map(folder -> folder.resolveSibling(AnnouncedOptions.FILE))));
    }

    private static Map<String, String> announced(Path file, Diagnostics diagnostics) {
        try {
            return AnnouncedOptions.read(file);
        } catch (IOException damaged) {
            diagnostics.print(Diagnostic.Kind.ERROR, String.valueOf(damaged.getMessage()));
            return Map.of();
        }
    }
}
