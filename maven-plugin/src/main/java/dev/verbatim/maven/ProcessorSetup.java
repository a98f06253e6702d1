package dev.verbatim.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * The configuration that decides whether the compiler of a project runs Verbatim's processor.
 *
 * @param version the version of maven-compiler-plugin, empty if unknown
 * @param configuration the whole configuration of maven-compiler-plugin, as XML
 * @param proc the project's property for the compiler option {@code -proc}, empty if it is not set
 * @param dependencyType the type of the project's dependency on the processor, such as {@code jar}; empty if there is none
 * @param isElsewhere whether another plugin runs the processor, such as Kotlin's with kapt
 * @param jdk the feature version of the JDK that compiles
 */
record ProcessorSetup(
        String version, String configuration, String proc, String dependencyType, boolean isElsewhere, int jdk) {
    static final String GROUP = "dev.verbatim";
    static final String ARTIFACT = "verbatim-processor";

    /** From this version on, javac does not look for processors on the class path. */
    private static final int SILENT = 23;

    /** The oldest version that is tested; up to 3.4, maven-compiler-plugin does not support annotationProcessorPaths. */
    private static final ComparableVersion OLDEST = new ComparableVersion("3.8.1");

    /** The types of dependencies that Maven 4 puts where javac looks for processors. */
    private static final Set<String> PROCESSOR_TYPES = Set.of("processor", "classpath-processor", "modular-processor");

    /** The element, which may have attributes such as combine.children. */
    private static final Pattern PATHS = Pattern.compile("<annotationProcessorPaths[\\s/>]");

    /** The compiler's own options for the same, in an argument. */
    private static final Pattern PATH_OPTION =
            Pattern.compile(">\\s*-?-processor-?path\\b|>\\s*--processor-module-path\\b");

    /**
     * Returns why the processor is not run and what to configure; empty if it is run.
     *
     * @param processor the version of the processor
     */
    Optional<String> problem(String processor) {
        if (isElsewhere) {
            return Optional.empty();
        }
        String add = snippet(processor);
        String alsoAdd = isOnItsPath() ? "." : ", and add " + add;
        if (!version.isEmpty() && new ComparableVersion(version).compareTo(OLDEST) < 0) {
            return Optional.of("maven-compiler-plugin " + version
                    + " is too old to run the processor. Set its <version> to " + OLDEST + " or later" + alsoAdd);
        }
        if (isProc("none")) {
            return Optional.of(
                    "The option -proc:none switches annotation processing off, so nothing is generated from the pages."
                            + " Remove that option" + alsoAdd);
        }
        if (isOnItsPath()) {
            return Optional.empty();
        }
        if (dependencyType.isEmpty() || PATHS.matcher(configuration).find()) {
            return Optional.of("The compiler is not configured to run " + ARTIFACT
                    + ", so nothing is generated from the pages. Add " + add);
        }
        if (jdk >= SILENT && !isAsked()) {
            return Optional.of(
                    "JDK " + jdk + " does not run annotation processors that are only on the class path, so nothing is"
                            + " generated from the pages. Set <proc>full</proc>, or better, add " + add);
        }
        return Optional.empty();
    }

    private static String snippet(String processor) {
        return """
                to the <configuration> of maven-compiler-plugin:
                  <annotationProcessorPaths>
                    <path>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                    </path>
                  </annotationProcessorPaths>""".formatted(GROUP, ARTIFACT, processor);
    }

    /** Returns whether a plugin's configuration, as XML, lists Verbatim's processor in annotationProcessorPaths. */
    static boolean isOnAPath(String configuration) {
        return PATHS.matcher(configuration).find()
                && configuration.contains("<artifactId>" + ARTIFACT + "</artifactId>");
    }

    /** An option of the compiler names files, which may be this processor, so it is trusted. */
    private boolean isOnItsPath() {
        return isOnAPath(configuration)
                || PROCESSOR_TYPES.contains(dependencyType)
                || PATH_OPTION.matcher(configuration).find();
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
