package dev.verbatim.maven;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the compiler of a project runs our processor, as far as its configuration tells.
 *
 * @param configuration all that maven-compiler-plugin is configured with, as XML
 * @param proc the project's property for the compiler's option {@code -proc}, empty if it has none
 * @param isDependency whether the processor is one of the project's dependencies
 * @param jdk the version of the JDK that compiles
 */
record ProcessorSetup(String configuration, String proc, boolean isDependency, int jdk) {
    static final String GROUP = "dev.verbatim";
    static final String ARTIFACT = "verbatim-processor";

    /** From this version on javac looks for no processor on the class path. */
    private static final int SILENT = 23;

    private static final String SNIPPET = """
            to the <configuration> of maven-compiler-plugin:
              <annotationProcessorPaths>
                <path>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </path>
              </annotationProcessorPaths>""";

    /**
     * Why it is not run, and what to configure.
     *
     * @param version the version of the processor
     */
    Optional<String> problem(String version) {
        String add = String.format(Locale.ROOT, SNIPPET, GROUP, ARTIFACT, version);
        if (isProc("none")) {
            return Optional.of(
                    "The compiler is told to run no annotation processor (-proc:none), so nothing is generated"
                            + " from the pages. Take that away, and add " + add);
        }
        if (configuration.contains("<artifactId>" + ARTIFACT + "</artifactId>")) {
            return Optional.empty();
        }
        if (!isDependency || configuration.contains("<annotationProcessorPaths>")) {
            return Optional.of(
                    "The compiler does not know " + ARTIFACT + ", so nothing is generated from the pages. Add " + add);
        }
        if (jdk >= SILENT && !isAsked()) {
            return Optional.of(
                    "JDK " + jdk + " runs no annotation processor that is only on the class path, so nothing is"
                            + " generated from the pages. Set <proc>full</proc>, or rather add " + add);
        }
        return Optional.empty();
    }

    private boolean isAsked() {
        return isProc("full") || isProc("only") || configuration.contains("<annotationProcessors>");
    }

    private boolean isProc(String value) {
        return proc.equals(value)
                || List.of("<proc>" + value + "</proc>", "-proc:" + value).stream()
                        .anyMatch(configuration::contains);
    }
}
