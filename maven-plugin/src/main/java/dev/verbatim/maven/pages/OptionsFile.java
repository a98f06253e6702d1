package dev.verbatim.maven.pages;

import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The file that passes options to the processor, in every compiler and IDE.
 *
 * @param path the absolute path of the file
 */
public record OptionsFile(Path path) {
    /**
     * Returns the file of a project.
     *
     * @param build the build folder, in which the file is written and which {@code mvn clean} deletes
     * @param classes the folder of the compiled classes; if it is not below {@code build}, the file is next to it
     */
    public static OptionsFile of(Path build, Path classes) {
        return new OptionsFile(
                classes.startsWith(build) && !classes.equals(build)
                        ? build.resolve(AnnouncedOptions.FILE)
                        : classes.resolveSibling(AnnouncedOptions.FILE));
    }

    /**
     * Writes the file.
     *
     * @param options the values by name; paths are absolute
     * @return the text of the file, the same on every machine
     */
    public String write(Map<String, String> options) throws IOException {
        String text = AnnouncedOptions.write(path, options);
        StableFile.write(path, text);
        return text;
    }
}
