package dev.verbatim.processor.scaffold;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.check.MissingSettings;
import dev.verbatim.pages.check.StyleSuggestion;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.style.StyleFile;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.infer.MessageModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reports what an earlier run or the user wrote and this run would not write. The run leaves it unchanged. */
final class ScaffoldDifferences {
    private static final int MOST_SHOWN = 10;

    private final ScaffoldTarget target;
    private final ApiPages pages;
    private final List<String> differences = new ArrayList<>();

    private ScaffoldDifferences(ScaffoldTarget target, ApiPages pages) {
        this.target = target;
        this.pages = pages;
    }

    /** Returns a sentence for each difference, with what to do about it. */
    static List<String> of(ScaffoldTarget target, ApiPages pages) {
        ScaffoldDifferences found = new ScaffoldDifferences(target, pages);
        found.style();
        if (found.pages.areRead()) {
            found.interfaces(
                    "@Operation", target.operations(), OperationNames.documented(pages.operationPages()), "document");
            found.interfaces(
                    "@Notification",
                    target.notifications(),
                    new MessageModels(pages.messagePages()).messageTypes(),
                    "show");
        }
        return found.differences;
    }

    /** A style file that reads less than the one that would be proposed without it. */
    private void style() {
        StyleFile style = pages.folderStyle().file();
        style.findings().stream().map(Finding::toString).forEach(differences::add);
        if (style.file().isEmpty() || !style.isValid() || pages.sources().isEmpty()) {
            return;
        }
        new FolderChecks(target.folder(), style, pages.sources(), pages.allReadings())
                .missingSettings()
                .map(MissingSettings::line)
                .ifPresent(differences::add);
        Inventory now = Inventory.of(pages.allReadings());
        StyleSuggestion.of(pages.sources())
                .filter(suggestion -> suggestion.best().read().operations() >= now.operations()
                        && suggestion.best().read().requests() > now.requests())
                .ifPresent(suggestion -> differences.add(style.file().get() + " reads " + now.counts() + ", and "
                        + suggestion.lines().stream().map(Quote::of).collect(Collectors.joining(" with "))
                        + " would read " + suggestion.best().read().counts()
                        + "; correct the file, or delete it, and run scaffold again"));
    }

    private void interfaces(String annotation, Set<String> declared, Set<String> documented, String verb) {
        Set<String> others = new TreeSet<>(declared);
        others.removeAll(documented);
        others.removeAll(target.uncertain());
        if (!others.isEmpty()) {
            String names = others.stream().limit(MOST_SHOWN).map(Quote::of).collect(Collectors.joining(", "))
                    + (others.size() > MOST_SHOWN ? " and " + (others.size() - MOST_SHOWN) + " more" : "");
            differences.add(target.packageName() + " has interfaces with " + annotation + " for " + names
                    + ", which the pages of " + place() + " do not " + verb
                    + "; to start over, delete these interfaces and run scaffold again");
        }
    }

    private String place() {
        return target.folder().isEmpty() ? "the root" : target.folder();
    }
}
