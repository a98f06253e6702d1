package dev.verbatim.pages.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The severity of each rule: its default severity, unless an option sets another.
 *
 * @since 0.2.0
 */
public final class Severities {
    /** The prefix of the names of options; the rule's id follows. */
    public static final String OPTION_PREFIX = "verbatim.severity.";

    /** The severities of the catalogue. */
    public static final Severities DEFAULT = of(Map.of());

    private final Map<Rule, Severity> chosen;

    private Severities(Map<Rule, Severity> chosen) {
        this.chosen = chosen;
    }

    /**
     * Reads severities from options. Options with another prefix are ignored. Options with an unknown rule or severity are
     * ignored too, and {@link #problems} reports them.
     *
     * @param options the values by name
     */
    public static Severities of(Map<String, String> options) {
        Map<Rule, Severity> chosen = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            severity(options.get(option(rule))).ifPresent(severity -> chosen.put(rule, severity));
        }
        return new Severities(chosen);
    }

    /** Returns the name of the option that sets the severity of a rule. */
    public static String option(Rule rule) {
        return OPTION_PREFIX + rule.id();
    }

    /** Returns the name of the same option for javac, which allows no hyphens: {@code verbatim.severity.request_url}. */
    public static String compilerOption(Rule rule) {
        return option(rule).replace('-', '_');
    }

    /** Converts the name of an option for javac back; returns any other name unchanged. */
    public static String ofCompilerOption(String name) {
        return name.startsWith(OPTION_PREFIX) ? name.replace('_', '-') : name;
    }

    /** Returns what is wrong with the options, one sentence for each problem, sorted. */
    public static List<String> problems(Map<String, String> options) {
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        List<String> problems = new ArrayList<>();
        options.forEach((name, value) -> {
            if (!name.startsWith(OPTION_PREFIX)) {
                return;
            }
            String rule = name.substring(OPTION_PREFIX.length());
            if (!rules.contains(rule)) {
                problems.add(name + ": unknown rule " + rule + NearestName.question(rule, rules));
            } else if (severity(value).isEmpty()) {
                problems.add(name + ": unknown severity \"" + value + "\"; use error, warning, note or off");
            }
        });
        return problems.stream().sorted().toList();
    }

    /** Returns the severity of a rule. */
    public Severity of(Rule rule) {
        return chosen.getOrDefault(rule, rule.severity());
    }

    /** Returns the severities for an API that is known to have all its pages: there, {@code capability-unknown} is on. */
    public Severities whenComplete() {
        Map<Rule, Severity> complete = new EnumMap<>(chosen);
        complete.putIfAbsent(Rule.CAPABILITY_UNKNOWN, Severity.NOTE);
        return new Severities(complete);
    }

    private static Optional<Severity> severity(@Nullable String value) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(value))
                .findFirst();
    }
}
