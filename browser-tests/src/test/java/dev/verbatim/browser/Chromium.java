package dev.verbatim.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A running Chromium with a profile of its own. Everything that it and its driver write is below one temporary folder. Closing
 * it ends all their processes and deletes the folder, and so does the end of the JVM.
 */
final class Chromium implements AutoCloseable {
    // Would warn that it does not know the version of the protocol, which nothing here depends on.
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final Path folder;
    private final ChromeDriver driver;
    private final List<ProcessHandle> processes;
    private final Thread atExit = new Thread(this::end, "browser-end");

    private Chromium(Path folder, ChromeDriver driver, List<ProcessHandle> processes) {
        this.folder = folder;
        this.driver = driver;
        this.processes = processes;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts the browser; a browser that does not start is an error, never a skipped test. */
    static Chromium start(Programs programs) {
        // Where Selenium would look a driver up, it must not ask the network.
        System.setProperty("SE_OFFLINE", "true");
        System.setProperty("SE_AVOID_STATS", "true");
        PROTOCOL.setLevel(Level.OFF);
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        Path folder = temporaryFolder();
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .usingAnyFreePort()
                .withEnvironment(environment(folder))
                .build();
        try {
            ChromeDriver driver = new ChromeDriver(service, options(programs.chromium(), folder));
            List<ProcessHandle> started = ProcessHandle.current()
                    .descendants()
                    .filter(process -> !before.contains(process))
                    .toList();
            return new Chromium(folder, driver, started);
        } catch (RuntimeException | Error e) {
            service.stop();
            delete(folder);
            throw new IllegalStateException(
                    programs.chromium() + " does not start with " + programs.driver()
                            + "; check that their versions are the"
                            + " same, and where the sandbox cannot work, add -Dverbatim.browser.sandbox=false: "
                            + e.getMessage(),
                    e);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    Path folder() {
        return folder;
    }

    /** The processes of the driver and the browser that ran when the browser had started. */
    List<ProcessHandle> processes() {
        return processes;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        List<ProcessHandle> all = Stream.concat(
                        processes.stream(), processes.stream().flatMap(ProcessHandle::descendants))
                .distinct()
                .toList();
        try {
            driver.quit();
        } catch (WebDriverException e) {
            // A browser that crashed cannot be asked to quit; its processes end below.
            System.err.println("The browser did not quit: " + e.getMessage());
        }
        for (ProcessHandle process : all) {
            if (!ends(process)) {
                process.destroyForcibly();
                ends(process);
            }
        }
        delete(folder);
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(3, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> environment(Path folder) {
        String path = folder.toString();
        return Map.of("TMPDIR", path, "HOME", path, "XDG_CONFIG_HOME", path, "XDG_CACHE_HOME", path);
    }

    private static ChromeOptions options(Path chromium, Path folder) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--lang=en",
                "--user-data-dir=" + folder.resolve("profile"),
                // Whatever a page asks for, nothing leaves this machine.
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");
        if ("root".equals(System.getProperty("user.name")) || !sandboxed()) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        return options;
    }

    private static boolean sandboxed() {
        return Boolean.parseBoolean(System.getProperty("verbatim.browser.sandbox", "true"));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("verbatim-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Deleted already.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
