package dev.verbatim.maven.it;

import java.util.List;

/**
 * What came of one run of Maven.
 *
 * @param exitCode 0 when the build was a success
 * @param lines what was printed
 */
record MavenRun(int exitCode, List<String> lines) {
    /** Whether the compiler was run, as both the oldest and the newest maven-compiler-plugin tell it. */
    boolean compiled() {
        return lines.stream().anyMatch(line -> line.contains("Compiling "));
    }

    String output() {
        return String.join("\n", lines);
    }
}
