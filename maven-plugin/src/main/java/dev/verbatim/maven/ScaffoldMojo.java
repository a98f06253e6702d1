package dev.verbatim.maven;

import dev.verbatim.maven.scaffold.JavaFolders;
import dev.verbatim.maven.scaffold.Scaffolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints or writes the interface of each page that has none, and the annotated package where it is missing. From then on
 * they are yours: nothing that exists is ever overwritten.
 */
@Mojo(name = "scaffold", threadSafe = true)
public final class ScaffoldMojo extends VerbatimMojo {
    /** Writes the sources instead of printing them. */
    @Parameter(property = "verbatim.write", defaultValue = "false")
    boolean write;

    /** Where new APIs go: a folder of pages becomes a package below this one. */
    @Parameter(property = "verbatim.package", defaultValue = "${project.groupId}", required = true)
    @Nullable
    String packageName;

    /** Where the sources are written. */
    @Parameter(defaultValue = "${project.build.sourceDirectory}", required = true)
    @Nullable
    File sourceDirectory;

    /** The encoding of the sources. */
    @Parameter(defaultValue = "${project.build.sourceEncoding}")
    @Nullable
    String encoding;

    @Override
    void run(Path root) throws MojoExecutionException {
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        Path java = absolute(set(sourceDirectory));
        List<Path> roots =
                set(project).getCompileSourceRoots().stream().map(Path::of).toList();
        try {
            Scaffolder.Lacking lacking =
                    new Scaffolder(new JavaFolders(roots, charset), set(packageName)).lacking(root);
            for (Map.Entry<String, String> source : lacking.sources().entrySet()) {
                show(java.resolve(source.getKey()), source.getValue(), charset);
            }
            lacking.problems().forEach(getLog()::warn);
            if (!lacking.sources().isEmpty()) {
                getLog().info(write ? "Now write what handles them." : "To write them: -Dverbatim.write=true");
            } else if (lacking.problems().isEmpty()) {
                getLog().info("Every page of an operation has its interface.");
            }
        } catch (IOException e) {
            throw cannot("read " + root + " or write to " + java, "Allow both", e);
        }
    }

    private void show(Path file, String source, Charset charset) throws IOException {
        if (Files.exists(file)) {
            getLog().warn(file + " is there already and stays as it is. What it lacks is:\n\n" + source);
        } else if (write) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, source, charset);
            getLog().info("Wrote " + file);
        } else {
            getLog().info(file + "\n\n" + source);
        }
    }
}
