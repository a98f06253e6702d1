package dev.verbatim.processor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compiler that users have, with all its warnings on. */
enum Toolchain {
    /** The JDK that runs the tests, 17 or later. */
    THIS_JDK(List.of("-Xlint:all,-processing", "-Werror"), List.of("-Xdoclint:all/protected", "--release", "17")),

    /** The newest JDK with long-term support, where one is found. */
    JDK_25(List.of("-Xlint:all,-processing", "-Werror"), List.of("-Xdoclint:all/protected")),

    /**
     * The compiler of Eclipse. Warnings about style are off (fields without "this", untranslated strings, parameters named like
     * fields, imports of users), and so are false warnings about resources: a generator returns itself.
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

    /** Whether the machine has this compiler. */
    boolean isFound() {
        return this != JDK_25 || Jdk25.home().isPresent();
    }

    /** Skips a test on a machine without this compiler. */
    void assumeFound() {
        assumeTrue(isFound(), "no JDK 25 found; name its home in the environment variable " + Jdk25.VARIABLE);
    }

    /** Returns the compiler with the processor and without warnings about user code. */
    JavaTool compiler() {
        return (this == ECJ ? JavaTool.ecj() : tool("javac")).with(options);
    }

    /** Returns the compiler without a processor and with all warnings. */
    JavaTool strictCompiler() {
        return compiler().with(strictest).with(List.of("-proc:none"));
    }

    /** Returns the compiler of Eclipse as it is by default: it does not read comments, so it warns about imports that only they use. */
    static JavaTool importCheck() {
        return JavaTool.ecj().with(List.of("-17", "-failOnWarning", "-warn:unusedImport", "-proc:none"));
    }

    /** Returns the Javadoc tool with all its checks. It writes only the pages of types and packages, not those about all of them. */
    JavaTool javadoc() {
        return tool("javadoc")
                .with(List.of(
                        "-quiet", "-Xdoclint:all", "-Werror", "-noindex", "-notree", "-nohelp", "-nodeprecatedlist"));
    }

    /** Returns the printed findings, each with its line of Java, severity and text. */
    List<String> findings(String printed) {
        Matcher finding = (this == ECJ ? ECJ_FINDING : JAVAC_FINDING).matcher(printed);
        List<String> findings = new ArrayList<>();
        while (finding.find()) {
            findings.add(finding.group("line") + " " + finding.group("kind").toLowerCase(Locale.ROOT) + " "
                    + finding.group("text"));
        }
        return findings;
    }

    private JavaTool tool(String name) {
        return this == JDK_25 ? Jdk25.tool(name) : JavaTool.own(name);
    }
}
