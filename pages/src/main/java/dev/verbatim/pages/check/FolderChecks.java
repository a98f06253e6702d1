package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks whether the style of a folder fits its pages: whether anything is recognised, whether some pages have another style, and
 * whether the pages show what the style file names.
 *
 * @param folder the folder below the root of the pages; empty for the root
 * @param style its style file
 * @param pages the pages directly in it
 * @param readings what was read of them
 * @since 0.2.0
 */
public record FolderChecks(String folder, StyleFile style, List<PageSource> pages, List<PageReading> readings) {
    private static final int FEW = 2;

    /** Copies the lists. */
    public FolderChecks {
        pages = List.copyOf(pages);
        readings = List.copyOf(readings);
    }

    private static final Set<Rule> RULES =
            EnumSet.of(Rule.STYLE_INVALID, Rule.STYLE_UNMATCHED, Rule.STYLE_MIXED, Rule.FOLDER_UNRECOGNISED);

    /**
     * The result of the checks.
     *
     * @param findings the findings
     * @param isRecognised whether the pages can be judged in the style of the folder
     */
    public record Result(List<Finding> findings, boolean isRecognised) {}

    /** Returns whether these checks, and the reading of style files, run a rule. */
    public static boolean lookFor(Rule rule, Severities severities) {
        return RULES.contains(rule) && severities.of(rule) != Severity.OFF;
    }

    /**
     * Runs the checks. If the folder is not recognised, its other findings would be about a style that it does not have. A folder
     * with general pages is not reported if its style file fits another folder.
     *
     * @param others asked for other folders only if no operation of this one is recognised
     */
    public Result check(Supplier<List<FolderChecks>> others) {
        if (!style.isValid() || pages.isEmpty() || hasOperation()) {
            return check();
        }
        List<FolderChecks> all = others.get();
        return all.stream().anyMatch(this::isFittedBy)
                ? new Result(List.of(), true)
                : unrecognised(all.stream().noneMatch(FolderChecks::hasOperation));
    }

    /** Returns whether operations of another folder are recognised in the style file of this one. */
    private boolean isFittedBy(FolderChecks other) {
        return sharesStyleWith(other) && other.hasOperation();
    }

    private boolean sharesStyleWith(FolderChecks other) {
        return !other.folder.equals(folder)
                && style.file().isPresent()
                && other.style.file().equals(style.file());
    }

    /**
     * Returns the settings with which more of the folder would be read; empty if none would, or if the folder has neither a style
     * file nor an operation.
     */
    public Optional<MissingSettings> missingSettings() {
        return style.file().isPresent() || hasOperation() ? MissingSettings.of(this) : Optional.empty();
    }

    private boolean hasOperation() {
        return readings.stream()
                .anyMatch(reading -> reading instanceof PageReading.Operation operation
                        && operation.page().operationName().isPresent());
    }

    private Result check() {
        if (!style.isValid() || pages.isEmpty()) {
            return new Result(List.of(), true);
        }
        Set<String> recognised = new HashSet<>();
        Set<String> sampled = new HashSet<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation
                    && operation.page().operationName().isPresent()) {
                recognised.add(reading.file());
                if (operation.page().samples().stream()
                        .flatMap(sample -> sample.steps().stream())
                        .anyMatch(Step.Request.class::isInstance)) {
                    sampled.add(reading.file());
                }
            }
        }
        return new Result(others(recognised, sampled), true);
    }

    /** @param isAlone whether no other folder has an operation, so that this one must be about them */
    private Result unrecognised(boolean isAlone) {
        List<PresetTrial> trials = PresetTrial.of(pages);
        PresetTrial best = trials.get(0);
        // A folder without a file of its own may be about something else, such as the resources of the API.
        boolean hasFile = style.file().equals(Optional.of(path(StyleFile.NAME)));
        Optional<StyleSuggestion> suggested = StyleSuggestion.of(trials, pages);
        boolean isNamed = isAlone && suggested.filter(StyleSuggestion::hasName).isPresent();
        if (!hasFile && !isNamed && (best.preset().equals(style.style()) || !best.isLikely())) {
            return new Result(List.of(), true);
        }
        String problem = "no operation of this folder is recognised in the style " + styleName();
        String advice = suggested
                .map(suggestion -> "; the presets would read " + PresetTrial.line(trials) + "; write the line "
                        + String.join(" and the line ", suggestion.lines())
                        + " in " + path(StyleFile.NAME) + ", and then lines for what differs")
                .orElse(
                        "; no preset reads an operation of it either; set name and parameters.heading as the pages have them");
        return new Result(
                List.of(new Finding(
                        Rule.FOLDER_UNRECOGNISED,
                        hasFile ? path(StyleFile.NAME) : pages.get(0).file(),
                        hasFile ? style.position("style").orElse(Position.START) : Position.START,
                        problem + advice)),
                false);
    }

    /** Tables look the same in every style, so a page without any request may be of another one. */
    private List<Finding> others(Set<String> recognised, Set<String> sampled) {
        List<Finding> findings = new ArrayList<>();
        for (PageSource page : pages) {
            if (!sampled.contains(page.file())) {
                other(page, !recognised.contains(page.file()), findings);
            }
        }
        return findings;
    }

    /**
     * Returns the settings of a style file and of its preset that name a member that no message has.
     *
     * @param folders all folders that the style file is for
     */
    public static List<Finding> unmatched(StyleFile style, Collection<FolderChecks> folders) {
        if (!style.isValid()) {
            return List.of();
        }
        ShownMessages shown = ShownMessages.in(folders.stream()
                .flatMap(folder -> folder.pages.stream())
                .map(PageSource::text)
                .toList());
        SampledMessages sampled = SampledMessages.of(
                folders.stream().flatMap(folder -> folder.readings.stream()).toList());
        List<Finding> findings = new ArrayList<>(UnmatchedSettings.of(style, shown));
        findings.addAll(UnmatchedPreset.of(style, sampled));
        if (style.file().isPresent()) {
            findings.addAll(OutsideMembers.of(style, sampled));
            UnreadMessages.of(style, shown, sampled).ifPresent(findings::add);
        }
        return findings;
    }

    private void other(PageSource page, boolean isUnread, List<Finding> findings) {
        PresetTrial best = PresetTrial.of(List.of(page)).get(0);
        if (best.isClear() && !best.preset().name().equals(style.style().name())) {
            findings.add(new Finding(
                    Rule.STYLE_MIXED,
                    page.file(),
                    Position.START,
                    "this page is not written in the style of its folder, " + styleName() + ": the preset "
                            + best.preset().name() + " would read "
                            + best.read().counts()
                            + " here; move the page to a folder of its own, with a file " + StyleFile.NAME));
        } else if (isUnread && style.style().page().operations() == PageStyle.Operations.SECTION) {
            unread(page, findings);
        }
    }

    /** A page with several messages that do not fit the style of the folder may be about operations. */
    private void unread(PageSource page, List<Finding> findings) {
        boolean isReported = readings.stream()
                .anyMatch(reading -> reading.file().equals(page.file())
                        && (reading instanceof PageReading.Unnamed || reading instanceof PageReading.Events));
        long messages = isReported
                ? 0
                : ShownMessages.in(List.of(page.text())).messages().stream()
                        .filter(message -> message.members().size() >= FEW)
                        .count();
        if (messages >= FEW) {
            findings.add(new Finding(
                    Rule.PAGE_UNRECOGNISED,
                    page.file(),
                    Position.START,
                    "the page shows " + messages + " messages, but no request in the style of its folder, "
                            + styleName()
                            + ": none has " + style.style().message().name()
                            + "; if it documents operations, move it to a folder of its own, with a file "
                            + StyleFile.NAME));
        }
    }

    private String styleName() {
        return style.style().name() + style.file().map(file -> " of " + file).orElse(", the default");
    }

    String path(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
