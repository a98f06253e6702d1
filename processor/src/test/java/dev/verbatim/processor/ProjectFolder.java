package dev.verbatim.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A project on disk, for compilers that run as separate programs. */
final class ProjectFolder {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Path folder;
    private final List<String> sources = new ArrayList<>();
    private final List<String> options;
    private final String classPath;

    /** Writes a project to an empty folder. */
    ProjectFolder(Path folder, Project project) {
        this(folder, project, List.of());
    }

    /** Writes a project to an empty folder, with other folders and archives on its class path. */
    ProjectFolder(Path folder, Project project, List<Path> others) {
        this.folder = folder;
        this.classPath = Stream.concat(others.stream().map(Path::toString), Stream.of(CLASS_PATH))
                .collect(Collectors.joining(File.pathSeparator));
        this.options = project.options();
        try {
            Files.createDirectories(classes());
            Files.createDirectories(generatedSources());
            for (JavaFileObject source : project.sources()) {
                String text = source.getCharContent(true).toString();
                String name = Path.of(source.getName()).getFileName().toString();
                Path file = folder.resolve("src")
                        .resolve(packageOf(text).replace('.', '/'))
                        .resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                sources.add(file.toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String packageOf(String source) {
        String after = source.substring(source.lastIndexOf("package ", source.indexOf(';')) + "package ".length());
        return after.substring(0, after.indexOf(';'));
    }

    /** Returns the folder of the classes and the resource. */
    Path classes() {
        return folder.resolve("classes");
    }

    /** Returns the folder of the generated sources. */
    Path generatedSources() {
        return folder.resolve("generated");
    }

    /** Compiles everything with the processor. */
    String compile(JavaTool compiler) {
        return compile(compiler, generatedSources(), classPath);
    }

    /** Compiles everything with the processor into one folder that is also on the class path. */
    String compileOntoClassPath(JavaTool compiler) {
        return compile(compiler, classes(), classes() + File.pathSeparator + classPath);
    }

    private String compile(JavaTool compiler, Path generatedSources, String searched) {
        List<String> arguments = new ArrayList<>(List.of(
                "-encoding",
                "UTF-8",
                "-d",
                classes().toString(),
                "-s",
                generatedSources.toString(),
                "-classpath",
                searched,
                "-processorpath",
                CLASS_PATH,
                "-processor",
                VerbatimProcessor.class.getName()));
        arguments.addAll(options);
        arguments.addAll(sources);
        return compiler.run(arguments);
    }

    /** Runs a tool on the generated sources only, with the classes on the class path. */
    String check(JavaTool tool) {
        Path output = folder.resolve("checked");
        List<String> arguments = new ArrayList<>(List.of(
                "-encoding",
                "UTF-8",
                "-d",
                output.toString(),
                "-classpath",
                classes() + File.pathSeparator + classPath));
        generated().keySet().stream()
                .filter(name -> name.endsWith(".java"))
                .forEach(name -> arguments.add(generatedSources().resolve(name).toString()));
        return tool.run(arguments);
    }

    /** Returns the generated sources and the resource, by path. */
    SortedMap<String, String> generated() {
        SortedMap<String, String> generated = new TreeMap<>();
        add(generatedSources(), ".java", generated);
        add(classes(), ".json", generated);
        return generated;
    }

    /** Returns the files generated into a folder, by path. */
    SortedMap<String, String> generated(Path sources) {
        SortedMap<String, String> generated = new TreeMap<>();
        add(sources, ".java", generated);
        add(sources, ".json", generated);
        return generated;
    }

    /** Replaces a text of a generated source. */
    void editGenerated(String name, String old, String replacement) {
        try {
            Path file = generatedSources().resolve(name);
            Files.writeString(file, Files.readString(file).replace(old, replacement));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(Path root, String end, SortedMap<String, String> texts) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(end)).toList()) {
                texts.put(root.relativize(file).toString().replace(File.separatorChar, '/'), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
