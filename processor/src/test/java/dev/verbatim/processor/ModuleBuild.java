package dev.verbatim.processor;

import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the modules of a build one after the other, each with the earlier ones on its class path. */
final class ModuleBuild {
    private final Path folder;
    private final List<Path> finished = new ArrayList<>();

    /** Creates a build with its outputs in a folder. */
    ModuleBuild(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles a module into a folder, with all warnings.
     *
     * @return the output of the compiler; empty if it printed nothing
     */
    String compile(String name, Project project, Toolchain toolchain) {
        ProjectFolder module = new ProjectFolder(folder.resolve(name), project, finished);
        finished.add(module.classes());
        return module.compile(toolchain.compiler());
    }

    /** Compiles a module into an archive on the class path of later modules. */
    String compileToJar(String name, Project project) {
        String said = compile(name, project, Toolchain.THIS_JDK);
        Path classes = finished.remove(finished.size() - 1);
        Path jar = folder.resolve(name + ".jar");
        finished.add(jar);
        return said
                + JavaTool.own("jar").run(List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    }

    /** Returns a class loader for all modules. */
    URLClassLoader classes() {
        return new URLClassLoader(
                finished.stream().map(ModuleBuild::url).toArray(URL[]::new), ModuleBuild.class.getClassLoader());
    }

    /** Returns the class path of a program of these modules. */
    String classPath() {
        return Stream.concat(finished.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
