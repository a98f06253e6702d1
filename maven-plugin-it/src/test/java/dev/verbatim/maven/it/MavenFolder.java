package dev.verbatim.maven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** Optimising compilation does not pay off in short runs. */
    static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=256m");

    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

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
        return new MavenFolder(folder, setting("compiler-plugin.newest"), THIS_JDK);
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
    MavenRun mvn(String... arguments) throws IOException {
        // Without a project, paths are relative to the folder of the process.
        boolean hasProject = Files.exists(path("pom.xml"));
        if (hasProject && jdk.equals(THIS_JDK)) {
            return Resident.MAVEN.run(folder, command(arguments));
        }
        Process process = start(arguments);
        process.getOutputStream().close();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        return new MavenRun(process.onExit().join().exitValue(), lines);
    }

    /** Starts Maven by its script and leaves it running, with its input and output to the test. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(setting("maven-home"), "bin", "mvn").toString()));
        command.addAll(command(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", jdk.toString());
        process.environment().put("MAVEN_OPTS", String.join(" ", JVM_OPTIONS));
        return process.start();
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "--batch-mode",
                "--offline",
                "--settings",
                Path.of("src/it/settings.xml").toAbsolutePath().toString(),
                "-Dmaven.repo.local=" + Resident.REPOSITORY,
                // Who has downloaded an artifact, and from where, is noted in another file than usual, which does not
                // exist. So all
                // artifacts that exist are used.
                "-Daether.enhancedLocalRepository.trackingFilename=_it.repositories",
                "-Dverbatim.version=" + setting("verbatim"),
                "-Dcompiler-plugin.version=" + compilerPlugin));
        VERSIONS.forEach(name -> command.add("-D" + name + ".version=" + setting(name)));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns a library in the local repository of the tests. */
    static Path library(String group, String artifact, String version) {
        return Resident.REPOSITORY
                .resolve(group.replace('.', '/'))
                .resolve(Path.of(artifact, version, artifact + "-" + version + ".jar"));
    }

    static String setting(String name) {
        return System.getProperty("it." + name);
    }

    /** What all tests of this JVM share, made by the first of them. */
    private static final class Resident {
        static final Path REPOSITORY;
        static final ResidentMaven MAVEN;

        static {
            try {
                REPOSITORY =
                        ProjectsRepository.create(Path.of(setting("host-repository")), Path.of(setting("repository")));
                MAVEN = new ResidentMaven(Path.of(setting("maven-home")), THIS_JDK);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
