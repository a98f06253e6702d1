package dev.verbatim.maven;

import dev.verbatim.maven.accept.ReplayRecordings;
import dev.verbatim.maven.pages.StableFile;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.accept.AcceptedPage;
import dev.verbatim.pages.accept.AcceptedValue;
import dev.verbatim.pages.accept.SampleAcceptance;
import dev.verbatim.pages.accept.SampleChange;
import dev.verbatim.pages.page.OperationPage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the values that a server sent in replays and that differ from the samples of the pages, as a patch to the pages. With
 * {@code -Dverbatim.accept.write=true}, writes them into the pages. The tests with the replays must have run.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends VerbatimMojo {
    /** The folder into which replays write what differs. */
    @Parameter(property = "verbatim.accept.recordings", defaultValue = "${project.build.directory}/verbatim-replay")
    @Nullable
    File recordings;

    /** The compiled tests that made the recordings; a recording of a test class that no longer exists is ignored. */
    @Parameter(property = "verbatim.accept.tests", defaultValue = "${project.build.testOutputDirectory}")
    @Nullable
    File testClasses;

    /** The file for the patch; paths in it are relative to the folder of the pages. */
    @Parameter(property = "verbatim.accept.patch", defaultValue = "${project.build.directory}/verbatim/accept.patch")
    @Nullable
    File patch;

    /** Writes the values into the pages instead of only showing them. */
    @Parameter(property = "verbatim.accept.write", defaultValue = "false")
    boolean write;

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        Path folder = absolute(set(recordings));
        ReplayRecordings read = read(folder, absolute(set(testClasses)));
        read.stale().forEach(this::warn);
        if (read.count() == 0) {
            throw new MojoFailureException("There is no recording of a replay in " + folder
                    + ". Run the tests that replay the samples against a server, for example with mvn test, and then"
                    + " mvn verbatim:accept; or choose another folder with -Dverbatim.accept.recordings=<folder>.");
        }
        List<AcceptedPage> pages = accepted(root, read.changes());
        pages.forEach(this::print);
        read.problems().forEach(problem -> warn("not a value, so nothing to accept: " + problem));
        Path file = absolute(set(patch));
        try {
            StringBuilder diff = new StringBuilder();
            pages.forEach(page -> diff.append(page.diff()));
            StableFile.write(file, diff.toString());
            if (write) {
                for (AcceptedPage page : pages) {
                    if (page.isChanged()) {
                        Files.writeString(root.resolve(page.file()), page.after());
                    }
                }
            }
        } catch (IOException e) {
            throw cannot("write " + file + " and the pages in " + root, "Check their permissions", e);
        }
        summary(read, pages, file);
    }

    private static ReplayRecordings read(Path folder, Path testClasses)
            throws MojoExecutionException, MojoFailureException {
        try {
            return ReplayRecordings.read(folder, testClasses);
        } catch (IOException e) {
            throw cannot("read the recordings in " + folder, "Check their permissions", e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private List<AcceptedPage> accepted(Path root, Map<String, List<SampleChange>> changes)
            throws MojoExecutionException, MojoFailureException {
        try {
            List<OperationPage> operations = Pages.read(root).operations();
            List<AcceptedPage> accepted = new ArrayList<>();
            for (Map.Entry<String, List<SampleChange>> page : changes.entrySet()) {
                String file = page.getKey();
                // Only files that were read as pages: a recording must not name another one.
                if (operations.stream().noneMatch(operation -> operation.file().equals(file))) {
                    throw new MojoFailureException("The recordings are of the page " + file + ", but " + root
                            + " has no such page with operations. Choose the folder with -Dverbatim.pages=<folder>, or delete"
                            + " the recordings and run the tests again.");
                }
                String text = Files.readString(root.resolve(file));
                accepted.add(SampleAcceptance.accept(file, text, operations, page.getValue()));
            }
            return accepted;
        } catch (IOException e) {
            throw cannot("read the pages in " + root, "Choose others with -Dverbatim.pages=<folder>", e);
        }
    }

    private void print(AcceptedPage page) {
        for (AcceptedValue value : page.values()) {
            if (value.isAccepted()) {
                result(value.toString());
            } else {
                warn(value.toString());
            }
        }
        page.diff().lines().forEach(this::result);
    }

    private void summary(ReplayRecordings read, List<AcceptedPage> pages, Path file) {
        long values = pages.stream()
                .flatMap(page -> page.values().stream())
                .filter(AcceptedValue::isAccepted)
                .count();
        String what = read.count()
                + (read.count() == 1 ? " replay, " : " replays, ")
                + values
                + (values == 1 ? " new value" : " new values");
        if (values == 0) {
            result(what + ": the pages stay as they are.");
        } else if (write) {
            result(what + ": written into the pages. Compile again and run the tests.");
        } else {
            result(what + ": nothing is written. The patch is " + file
                    + "; to write it, add -Dverbatim.accept.write=true.");
        }
    }
}
