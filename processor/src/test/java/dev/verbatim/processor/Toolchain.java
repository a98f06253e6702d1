package dev.verbatim.processor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compiler that users have, and what makes it say all that it can. */
enum Toolchain {
    /** The JDK that runs the tests, 17 or later. */
    THIS_JDK(List.of("-Xlint:all,-processing", "-Werror"), List.of("-Xdoclint:all/protected", "--release", "17")),

    /** The newest JDK with long-term support, where one is found. */
    JDK_25(List.of("-Xlint:all,-processing", "-Werror"), List.of("-Xdoclint:all/protected")),

    /**
     * The compiler of Eclipse. Left out are matters of taste (such as fields without "this", texts that are not translated,
     * a builder's parameter that is called like its field), and what it takes for resources: a generator returns itself. Users
     * import what they like.
     */
    ECJ(
            List.of("-17", "-failOnWarning", "-warn:-unusedImport"),
            List.of(
                    "-enableJavadoc",
                    "-warn:all",
                    "-warn:+invalidJavadoc",
                    "-warn:-nls,unqualifiedField,hiding,specialParamHiding,boxing,static-method,all-static-method,"
                            + "switchDefault,resource,paramAssign"));

    private static final Pattern JAVAC_FINDING = Pattern.compile(
            "^.*\\.java:(?<line>\\d+): (?<kind>error|warning): (?<text>.*\\[[a-z-]+] .*)$", Pattern.MULTILINE);
    private static final Pattern ECJ_FINDING = Pattern.compile(
            "^\\d+\\. (?<kind>ERROR|WARNING) in .* \\(at line (?<line>\\d+)\\)\\R.*\\R.*\\R(?<text>.*\\[[a-z-]+] .*)$",
            Pattern.MULTILINE);

    private final List<String> options;
    private final List<String> strictest;

    Toolchain(List<String> options, List<String> strictest) {
        this.options = options;
        this.strictest = strictest;
    }

    /** Skips a test that needs it on a machine without it. */
    void assumeFound() {
        assumeTrue(
                this != JDK_25 || home().isPresent(),
                "no JDK 25 found; name its home in the environment variable " + Jdk25.VARIABLE);
    }

    /** The compiler, which runs the processor and takes whatever users write. */
    JavaTool compiler() {
        JavaTool compiler = home().map(home -> JavaTool.of(home, "javac"))
                .orElseGet(() -> this == ECJ ? JavaTool.ecj() : JavaTool.own("javac"));
        return compiler.with(options);
    }

    /** The compiler, which runs no processor and says whatever it can. */
    JavaTool strictCompiler() {
        return compiler().with(strictest).with(List.of("-proc:none"));
    }

    /** The tool that makes HTML of comments, as strict as it can be. */
    JavaTool javadoc() {
        return home().map(home -> JavaTool.of(home, "javadoc"))
                .orElseGet(() -> JavaTool.own("javadoc"))
                .with(List.of("-quiet", "-Xdoclint:all", "-Werror"));
    }

    /** What it printed of the findings: of each its line of Java, its severity and its text. */
    List<String> findings(String printed) {
        Matcher finding = (this == ECJ ? ECJ_FINDING : JAVAC_FINDING).matcher(printed);
        List<String> findings = new ArrayList<>();
        while (finding.find()) {
            findings.add(finding.group("line") + " " + finding.group("kind").toLowerCase(Locale.ROOT) + " "
                    + finding.group("text"));
        }
        return findings;
    }

    private Optional<Path> home() {
        return this == JDK_25 ? Jdk25.home() : Optional.empty();
    }
}
