package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code .ci/compatibility} decides, in a repository of its own. Maven is replaced by a script that makes empty jars and the
 * report of a class without a method that it had; CI runs the comparison itself.
 */
class CompatibilityScriptTest {
    private static final String MAVEN = """
        #!/usr/bin/env bash
        [[ "$*" != *"$FAIL"* ]] || exit 1
        for module in annotations runtime client testkit; do
          [[ -f $module/pom.xml ]] || continue
          mkdir -p $module/target/japicmp
          touch $module/target/verbatim-$module-$(sed -n 's:.*<version>\\(.*\\)</version>.*:\\1:p' pom.xml).jar
          touch $module/target/japicmp/default-cli.html
          printf 'No changes.\\n' > $module/target/japicmp/default-cli.diff
        done
        printf '***! MODIFIED CLASS: PUBLIC FINAL a.Router  (not serializable)\\n' > runtime/target/japicmp/default-cli.diff
        printf '\\t+++  NEW METHOD: PUBLIC(+) void add()\\n' >> runtime/target/japicmp/default-cli.diff
        printf '\\t---! REMOVED METHOD: PUBLIC(-) void of()\\n' >> runtime/target/japicmp/default-cli.diff
        """;

    @TempDir
    Path folder;

    private Path clone = Path.of("");
    private String failingGoal = "no such goal";

    private record Result(int code, String output) {}

    @BeforeEach
    void createRepository() throws Exception {
        assumeTrue(isOnPath("git") && isOnPath("bash"), "needs git and bash");
        clone = Files.createDirectory(folder.resolve("clone"));
        Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        Files.createDirectory(clone.resolve(".ci"));
        Files.copy(Path.of("../.ci/compatibility"), clone.resolve(".ci/compatibility"));
        git("init", "--quiet");
        Files.writeString(clone.resolve(".gitignore"), "target/\n");
    }

    @Test
    void before1ItReports() throws Exception {
        commit("0.2.0");
        git("tag", "v0.2.0");
        commit("0.3.0");

        Result result = compare();

        assertThat(result.code()).isZero();
        assertThat(result.output())
                .contains(
                        "Compatibility of 0.3.0 with v0.2.0:",
                        "  annotations: 0 incompatible changes",
                        "  runtime: 1 incompatible change",
                        "REMOVED METHOD: PUBLIC(-) void of()   in PUBLIC FINAL a.Router",
                        "Reported only");
        assertThat(clone.resolve("target/compatibility/runtime.diff")).exists();
        assertThat(git("worktree", "list").lines()).as("no work tree is left").hasSize(1);
    }

    @Test
    void version1KeepsWhatTheLastOneBeforeItHas() throws Exception {
        commit("0.9.0");
        git("tag", "v0.9.0");
        commit("1.0.0");

        Result result = compare();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output())
                .contains("1.0.0 must have all that 0.9.0 has: restore it, or release the change in a version 0.x"
                        + " first.");
    }

    @Test
    void aNewModuleIsComparedWithNothing() throws Exception {
        add("annotations");
        add("runtime");
        add("testkit");
        commitPom("0.2.0");
        git("tag", "v0.2.0");
        commit("0.3.0");

        Result result = compare();

        assertThat(result.code()).isZero();
        assertThat(result.output()).contains("  client: 0 incompatible changes", "  runtime: 1 incompatible change");
    }

    @Test
    void aMinorVersionMustNotBreak() throws Exception {
        commit("1.0.0");
        git("tag", "v1.0.0");
        commit("1.1.0");

        Result result = compare();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("1.1.0 must have all that 1.0.0 has: restore it, or make version 2.0.0.");
    }

    @Test
    void aMajorVersionMayBreak() throws Exception {
        commit("1.0.0");
        git("tag", "v1.0.0");
        commit("2.0.0");

        Result result = compare();

        assertThat(result.code()).isZero();
        assertThat(result.output()).contains("Compatibility of 2.0.0 with v1.0.0:", "Reported only");
    }

    @Test
    void aTagIsComparedWithTheOneBeforeIt() throws Exception {
        commit("1.0.0");
        git("tag", "v1.0.0");
        commit("1.1.0");
        git("tag", "v1.1.0");

        assertThat(compare().output()).contains("Compatibility of 1.1.0 with v1.0.0:");
    }

    @Test
    void saysWhenThereIsNothingToCompareWith() throws Exception {
        commit("0.2.0");

        Result result = compare();

        assertThat(result.code()).isZero();
        assertThat(result.output())
                .startsWith("Compatibility: not compared. There is no tag such as v0.2.0")
                .contains("git fetch --tags");
    }

    @Test
    void from1OnItDoesNotSkipAShallowClone() throws Exception {
        commit("0.9.0");
        git("tag", "v0.9.0");
        commit("1.0.0");
        Path shallow = folder.resolve("shallow");
        git("clone", "--quiet", "--depth", "1", clone.toUri().toString(), shallow.toString());
        clone = shallow;

        Result result = compare();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output())
                .isEqualTo("Compatibility: could not be compared. This clone is shallow and has no older version;"
                        + " fetch it: git fetch --unshallow --tags\n");
    }

    @Test
    void failsIfTheOlderVersionDoesNotBuild() throws Exception {
        commit("0.2.0");
        git("tag", "v0.2.0");
        commit("0.3.0");
        failingGoal = "jar:jar";

        Result result = compare();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output()).contains("Compatibility: could not be compared. The jars of v0.2.0 do not build");
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void commit(String version) throws Exception {
        for (String module : List.of("annotations", "runtime", "client", "testkit")) {
            add(module);
        }
        commitPom(version);
    }

    private void add(String module) throws IOException {
        Path pom = Files.createDirectories(clone.resolve(module)).resolve("pom.xml");
        Files.writeString(pom, "<artifactId>verbatim-" + module + "</artifactId>\n");
    }

    private void commitPom(String version) throws Exception {
        Files.writeString(
                clone.resolve("pom.xml"),
                "<artifactId>verbatim-parent</artifactId>\n<version>" + version + "</version>\n");
        git("add", "--all");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", version);
    }

    private Result compare() throws Exception {
        return run(List.of("bash", ".ci/compatibility"));
    }

    private String git(String... arguments) throws Exception {
        Result result =
                run(Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toList());
        assertThat(result.code()).as(result.output()).isZero();
        return result.output();
    }

    private Result run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().put("FAIL", failingGoal);
        // The build may run in a hook of Git.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
