package dev.verbatim.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser and its driver, as the operating system installed them. Nothing is ever downloaded. */
record Programs(Path chromium, Path driver) {
    static final String MISSING =
            "the browser tests need Chromium and its driver; install Debian's packages chromium and chromium-driver, or name the"
                    + " programs with -Dverbatim.browser=<file> -Dverbatim.browser.driver=<file>";

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Finds the programs that system properties name, or else those on the path; empty if one of the two is missing. */
    static Optional<Programs> find() {
        return program("verbatim.browser", BROWSERS)
                .flatMap(chromium -> program("verbatim.browser.driver", List.of("chromedriver"))
                        .map(driver -> new Programs(chromium, driver)));
    }

    private static Optional<Path> program(String property, List<String> names) {
        String named = System.getProperty(property);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return names.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
