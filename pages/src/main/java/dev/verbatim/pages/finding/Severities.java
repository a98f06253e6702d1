package dev.verbatim.pages.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The severity of each rule: the catalogue's, unless an option says otherwise. */
public final class Severities {
    /** What the name of an option begins with; the rule's id follows. */
    public static final String OPTION_PREFIX = "verbatim.severity.";

    private final Map<Rule, Severity> chosen;

    private Severities(Map<Rule, Severity> chosen) {
        this.chosen = chosen;
    }

    /**
     * The severities that options ask for. An option of another prefix is none of ours; one that names no rule or no
     * severity changes nothing and is found by {@link #problems}.
     *
     * @param options values by name
     */
    public static Severities of(Map<String, String> options) {
        Map<Rule, Severity> chosen = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            severity(options.get(option(rule))).ifPresent(severity -> chosen.put(rule, severity));
        }
        return new Severities(chosen);
    }

    /** The name of the option that sets a rule's severity. */
    public static String option(Rule rule) {
        return OPTION_PREFIX + rule.id();
    }

    /** The same option for javac, which takes no hyphen in a name: {@code verbatim.severity.request_url}. */
    public static String compilerOption(Rule rule) {
        return option(rule).replace('-', '_');
    }

    /** The name of an option whose name for javac is given; any other name stays as it is. */
    public static String ofCompilerOption(String name) {
        return name.startsWith(OPTION_PREFIX) ? name.replace('_', '-') : name;
    }

    /** What is wrong with the options, a sentence each, sorted. */
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

    /** The severity of a rule. */
    public Severity of(Rule rule) {
        return chosen.getOrDefault(rule, rule.severity());
    }

    /** These severities for an API that is known to have all its pages: only then is a name without a page one too many. */
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
