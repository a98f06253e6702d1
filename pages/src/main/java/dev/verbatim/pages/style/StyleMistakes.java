package dev.verbatim.pages.style;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Finds mistakes in the lines of a style file: unknown keys, misspelt presets, values in a wrong form. */
final class StyleMistakes {
    private final String file;
    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Creates a search.
     *
     * @param file the path of the style file
     * @param settings what the file itself says
     */
    StyleMistakes(String file, Settings settings) {
        this.file = file;
        this.settings = settings;
    }

    /** Checks each line. Returns whether any has a mistake. */
    boolean inLines() {
        if (settings.values().isEmpty() && settings.incomplete().isEmpty()) {
            add(
                    Position.START,
                    "the style file has no setting; write style = and the name of a preset (" + presets()
                            + "), or delete the file");
        }
        settings.incomplete()
                .forEach(line -> add(
                        line.position(),
                        "the line " + Quote.of(line.value())
                                + " has no equals sign; write key = value, or begin a comment" + " with #"));
        settings.repeated()
                .forEach(key -> add(
                        key.position(),
                        "the key " + Quote.of(key.value()) + " is already set in line "
                                + position(key.value()).line() + "; keep one of the two lines"));
        settings.values().forEach(this::check);
        return !findings.isEmpty();
    }

    private void check(String key, Text value) {
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                check(setting, value);
                return;
            }
        }
        add(
                position(key),
                "the key " + Quote.of(key) + " is unknown"
                        + NearestName.of(key, Setting.keys())
                                .map(nearest -> "; did you mean " + NearestName.shown(key, nearest) + "?")
                                .orElse("; the keys are " + String.join(", ", Setting.keys())));
    }

    private void check(Setting setting, Text value) {
        if (value.value().isEmpty()) {
            add(position(setting.key()), "the key " + setting.key() + " has no value; " + setting.expected());
        } else if (setting == Setting.STYLE && !StyleReader.PRESETS.contains(value.value())) {
            add(
                    value.position(),
                    "the preset " + Quote.of(value.value()) + " is unknown"
                            + NearestName.of(value.value(), StyleReader.PRESETS)
                                    .map(nearest -> "; did you mean " + NearestName.shown(value.value(), nearest) + "?")
                                    .orElse("; write one of " + presets()));
        } else if (!setting.accepts(value.value())) {
            add(
                    value.position(),
                    Quote.of(value.value()) + " is not a value of " + setting.key() + "; " + setting.expected());
        }
    }

    /** Adds a finding. */
    void add(Position position, String problem) {
        findings.add(new Finding(Rule.STYLE_INVALID, file, position, problem));
    }

    private Position position(String key) {
        return settings.keys().getOrDefault(key, Position.START);
    }

    private static String presets() {
        return String.join(", ", StyleReader.PRESETS);
    }

    /** The findings, sorted. */
    List<Finding> findings() {
        return findings.stream().sorted().toList();
    }
}
