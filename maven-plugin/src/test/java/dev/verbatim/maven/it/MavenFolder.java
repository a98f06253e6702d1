package dev.verbatim.maven.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** Runs Maven in a folder, with a local repository for the tests only. */
final class MavenFolder {
    /** What the projects take from this build: the property {@code kotlin.version} from the setting {@code kotlin}. */
    private static final List<String> VERSIONS = List.of(
            "resources-plugin",
            "surefire",
            "jar-plugin",
            "junit",
            "immutables",
            "kotlin",
            "lombok",
            "lombok-mapstruct",
            "mapstruct",
            "record-builder");

    private final Path folder;
    private final String compilerPlugin;

    private final Path jdk;

    private MavenFolder(Path folder, String compilerPlugin, Path jdk) {
        this.folder = folder;
        this.compilerPlugin = compilerPlugin;
        this.jdk = jdk;
    }

    /** Uses a folder without changing it. */
    static MavenFolder at(Path folder) {
        return new MavenFolder(folder, setting("compiler-plugin.newest"), Path.of(System.getProperty("java.home")));
    }

    /** Copies a project in {@code src/it} into a folder. */
    static MavenFolder copyOf(String project, Path folder) throws IOException {
        return at(folder).and(project);
    }

    /** Adds the files of another project in {@code src/it}. */
    MavenFolder and(String project) throws IOException {
        return and(project, "");
    }

    /** Adds the files in a folder of another project in {@code src/it}. */
    MavenFolder and(String project, String part) throws IOException {
        Path origin = Path.of("src/it", project);
        try (Stream<Path> files = Files.walk(origin.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(origin.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return this;
    }

    /** Returns the same folder, built with another JDK. */
    MavenFolder withJdk(Path home) {
        return new MavenFolder(folder, compilerPlugin, home);
    }

    /** Returns the same folder, compiled by another version of maven-compiler-plugin. */
    MavenFolder compiledBy(String version) {
        return new MavenFolder(folder, version, jdk);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Replaces a text in a file; the text must occur. */
    void edit(String name, String old, String replacement) throws IOException {
        String content = Files.readString(path(name));
        if (!content.contains(old)) {
            throw new IllegalArgumentException(name + " has no " + old);
        }
        Files.writeString(path(name), content.replace(old, replacement));
    }

    /** Runs Maven with goals and options such as {@code -Dname=value}. */
    MavenRun mvn(String... arguments) throws MavenInvocationException {
        List<String> lines = new ArrayList<>();
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(folder.toFile())
                .setJavaHome(jdk.toFile())
                .setMavenHome(new File(setting("maven-home")))
                .setLocalRepositoryDirectory(new File(setting("repository")))
                .setUserSettingsFile(new File("src/it/settings.xml"))
                .setProperties(properties())
                .addArgs(List.of(arguments))
                // Optimising compilation does not pay off in short runs.
                .setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setOutputHandler(lines::add);
        InvocationResult result = new DefaultInvoker().execute(request);
        if (result.getExecutionException() != null) {
            throw new IllegalStateException("Maven could not be run", result.getExecutionException());
        }
        return new MavenRun(result.getExitCode(), lines);
    }

    /** Starts Maven and leaves it running, with its input and output to the test. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(setting("maven-home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                Path.of("src/it/settings.xml").toAbsolutePath().toString(),
                "-Dmaven.repo.local=" + setting("repository")));
        properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", jdk.toString());
        return process.start();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(
                "it.host-repository",
                Path.of(setting("host-repository")).toUri().toString());
        properties.setProperty("verbatim.version", setting("verbatim"));
        properties.setProperty("compiler-plugin.version", compilerPlugin);
        for (String name : VERSIONS) {
            properties.setProperty(name + ".version", setting(name));
        }
        return properties;
    }

    /** Returns a library in the local repository of the tests. */
    static Path library(String group, String artifact, String version) {
        return Path.of(setting("repository"), group.split("\\."))
                .resolve(Path.of(artifact, version, artifact + "-" + version + ".jar"));
    }

    static String setting(String name) {
        return System.getProperty("it." + name);
    }
}
