package dev.verbatim.maven.pages;

import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The file that announces options to the processor, in whatever compiler it runs.
 *
 * @param path where it is, an absolute path
 */
public record OptionsFile(Path path) {
    /**
     * The file of a project.
     *
     * @param build the folder of all that is built, which gets the file and which {@code mvn clean} deletes
     * @param classes where the compiler puts classes; if that is not below {@code build}, the file is beside it
     */
    public static OptionsFile of(Path build, Path classes) {
        Path above = classes.startsWith(build) && !classes.equals(build) ? build : classes.getParent();
        return new OptionsFile(above.resolve(AnnouncedOptions.FILE));
    }

    /**
     * Writes the file.
     *
     * @param options values by name; paths are absolute
     * @return its text, the same on every machine
     */
    public String write(Map<String, String> options) throws IOException {
        String text = AnnouncedOptions.write(path, options);
        StableFile.write(path, text);
        return text;
    }
}
