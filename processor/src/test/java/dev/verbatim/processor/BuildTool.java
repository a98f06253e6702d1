package dev.verbatim.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The build tools and editors that call compilers in ways that matter to a processor. */
enum BuildTool {
    /** Maven, Gradle and most others. */
    JAVAC,

    /** {@code javac -sourcepath ""}: an empty source path. */
    JAVAC_WITH_AN_EMPTY_SOURCE_PATH {
        @Override
        void prepare(StandardJavaFileManager files) throws IOException {
            files.setLocation(StandardLocation.SOURCE_PATH, List.of());
        }
    },

    /** IntelliJ: javac with an empty source path, IntelliJ's file manager, and a proxy as the environment. */
    INTELLIJ {
        @Override
        void prepare(StandardJavaFileManager files) throws IOException {
            JAVAC_WITH_AN_EMPTY_SOURCE_PATH.prepare(files);
        }

        @Override
        JavaFileManager managed(StandardJavaFileManager files) {
            return new IntelliJFileManager(files);
        }

        @Override
        ProcessingEnvironment environment(ProcessingEnvironment environment) {
            return IdeEnvironment.proxy(environment);
        }
    },

    /** Eclipse and VS Code: a filer with only the two output locations. */
    ECLIPSE {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        String compile(Path project, List<String> options, String... types) {
            return super.compile(
                    project,
                    Stream.concat(options.stream(), Stream.of("-17", "-nowarn")).toList(),
                    types);
        }

        @Override
        ProcessingEnvironment environment(ProcessingEnvironment environment) {
            return IdeEnvironment.withEclipseFiler(environment);
        }
    },

    /** Eclipse's command-line compiler, which plexus-compiler-eclipse also calls. */
    ECJ {
        @Override
        String compile(Path project, List<String> options, String... types) {
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(outputs(project));
            arguments.addAll(List.of("-17", "-nowarn", "-processor", VerbatimProcessor.class.getName()));
            arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
            sources(project, types).map(Path::toString).forEach(arguments::add);
            return JavaTool.ecj().run(arguments);
        }
    },

    /** kapt: javac without compilation, on stubs generated from Kotlin. */
    KAPT {
        @Override
        String compile(Path project, List<String> options, String... types) {
            return super.compile(
                    project,
                    Stream.concat(options.stream(), Stream.of("-proc:only")).toList(),
                    types);
        }

        @Override
        Path source(Path project, String type) {
            Path stub = project.resolve("target/kaptStubs/compile/acme/" + type + ".java");
            try {
                Files.createDirectories(stub.getParent());
                return Files.copy(super.source(project, type), stub, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    };

    /**
     * Compiles types of the package {@code acme} of a project with the layout of Maven.
     *
     * @return the output of the compiler; empty if it printed nothing
     */
    String compile(Path project, List<String> options, String... types) {
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager managed = managed(files)) {
            prepare(files);
            JavaCompiler.CompilationTask task = compiler()
                    .getTask(
                            said,
                            managed,
                            null,
                            Stream.concat(outputs(project).stream(), options.stream())
                                    .toList(),
                            null,
                            files.getJavaFileObjects(sources(project, types).toArray(Path[]::new)));
            task.setProcessors(List.of(new ProcessorInEnvironment(this::environment)));
            return task.call() || !said.toString().isBlank() ? said.toString() : "failed";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }

    void prepare(StandardJavaFileManager files) throws IOException {}

    JavaFileManager managed(StandardJavaFileManager files) {
        return files;
    }

    ProcessingEnvironment environment(ProcessingEnvironment environment) {
        return environment;
    }

    Path source(Path project, String type) {
        return project.resolve("src/main/java/acme/" + type + ".java");
    }

    Stream<Path> sources(Path project, String... types) {
        return Stream.of(types).map(type -> source(project, type));
    }

    private static List<String> outputs(Path project) {
        Path classes = project.resolve("target/classes");
        return List.of(
                "-d",
                classes.toString(),
                "-s",
                project.resolve("target/generated").toString(),
                "-parameters",
                "-classpath",
                classes + File.pathSeparator + System.getProperty("java.class.path"));
    }
}
