package dev.verbatim.maven.it;

import java.util.List;

/**
 * The result of one run of Maven.
 *
 * @param exitCode 0 if the build succeeded
 * @param lines the printed lines
 */
record MavenRun(int exitCode, List<String> lines) {
    /** Returns whether the compiler was run, in the words of the oldest or the newest maven-compiler-plugin. */
    boolean compiled() {
        return lines.stream().anyMatch(line -> line.contains("Compiling "));
    }

    String output() {
        return String.join("\n", lines);
    }
}
