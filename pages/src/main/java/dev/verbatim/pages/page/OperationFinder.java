package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle.NameSource;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides which headings of a page are those of operations, and how the operations are called. */
final class OperationFinder {
    private final Headings headings;
    private final Style style;
    private final Map<Integer, Candidate> candidates = new TreeMap<>();
    private final Map<Integer, Text> names = new TreeMap<>();
    private final Set<Integer> documented = new HashSet<>();
    private final List<Candidate> unnamed = new ArrayList<>();

    private OperationFinder(Headings headings, Style style) {
        this.headings = headings;
        this.style = style;
    }

    /**
     * The operations of a page.
     *
     * @param names their names, by the headings that they begin at
     * @param unnamed the regions that document an operation without saying which one
     */
    record Found(Map<Integer, Text> names, List<Candidate> unnamed) {}

    /**
     * Finds the operations.
     *
     * @param regions the content of each heading
     * @param members what the regions document
     */
    static Found find(Map<Integer, Region> regions, Map<Integer, Members> members, Headings headings, Style style) {
        OperationFinder finder = new OperationFinder(headings, style);
        regions.forEach((heading, region) -> Candidate.of(
                        region, headings, Objects.requireNonNull(members.get(heading)), style.page())
                .ifPresent(candidate -> finder.candidates.put(heading, candidate)));
        finder.name();
        finder.dropGeneral();
        HeadingOnlyOperations.add(finder.names, finder.candidates, regions, members, headings);
        return new Found(finder.names, finder.unnamed);
    }

    private void name() {
        Set<String> ownNames = candidates.values().stream()
                .map(Candidate::operations)
                .filter(operations -> operations.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Map<Integer, Text> found = new TreeMap<>();
        candidates.forEach((heading, candidate) -> {
            if (!isPart(heading)) {
                name(candidate, ownNames).ifPresent(name -> found.put(heading, name));
            }
        });
        found.forEach((heading, name) -> {
            int first = first(heading, name.value(), found);
            names.putIfAbsent(first, found.getOrDefault(first, name));
            if (candidate(heading).hasParameters()) {
                documented.add(first);
            }
        });
        candidates.forEach((heading, candidate) -> {
            boolean isGeneral = !candidate.hasParameters()
                    && (candidate.operations().isEmpty() || ownNames.containsAll(candidate.operations()));
            if (!found.containsKey(heading) && !isGeneral && !isInsideNamed(heading)) {
                unnamed.add(candidate);
            }
        });
    }

    /** The heading of the whole operation: sections about its variants have a heading with its name around them. */
    private int first(int heading, String name, Map<Integer, Text> found) {
        int first = heading;
        for (int around = heading;
                around != Headings.NONE;
                around = headings.get(around).parent()) {
            Text own = found.get(around);
            boolean isOwn =
                    own != null && own.value().equals(name) && candidate(around).hasParameters();
            boolean same = isOwn || nameOf(around).equals(Optional.of(name));
            first = same ? around : first;
        }
        return first;
    }

    /** Whether a section without requests is about a part of the operation around it, which has requests and parameters. */
    private boolean isPart(int heading) {
        if (heading == Headings.NONE || !candidate(heading).operations().isEmpty()) {
            return false;
        }
        for (int around = headings.get(heading).parent();
                around != Headings.NONE;
                around = headings.get(around).parent()) {
            Candidate outer = candidates.get(around);
            if (outer != null && outer.hasParameters() && !outer.operations().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Candidate candidate(int heading) {
        return Objects.requireNonNull(candidates.get(heading));
    }

    private Optional<String> nameOf(int heading) {
        return HeadingName.of(headings.get(heading).heading()).map(Text::value);
    }

    private boolean isInsideNamed(int heading) {
        for (int around = heading;
                around != Headings.NONE;
                around = headings.get(around).parent()) {
            if (names.containsKey(around)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Text> name(Candidate candidate, Set<String> ownNames) {
        for (NameSource source : style.page().operationName()) {
            Optional<Text> name = switch (source) {
                case SAMPLE -> sampled(candidate, ownNames);
                case HEADING -> heading(candidate);
                case TITLE ->
                    candidate.title().filter(title -> title.level() == 1).flatMap(HeadingName::of);
                case ROW -> NameRow.of(candidate.region().blocks());
            };
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The name in the heading; a heading above requests of other operations is not a name if it may as well be a word. */
    private static Optional<Text> heading(Candidate candidate) {
        boolean mayBeWord = !candidate.operations().isEmpty()
                && !candidate.hasParameters()
                && candidate.title().filter(HeadingName::isIdentifier).isEmpty();
        return mayBeWord ? Optional.empty() : candidate.headingName();
    }

    /** The operation that the requests name, without those that have a section of their own; of several, that of the heading. */
    private static Optional<Text> sampled(Candidate candidate, Set<String> ownNames) {
        Set<String> operations = candidate.operations();
        if (operations.size() == 1) {
            return candidate.region().request(operations.iterator().next());
        }
        Optional<Text> heading = candidate.headingName().filter(name -> operations.contains(name.value()));
        if (heading.isPresent()) {
            return heading;
        }
        List<String> others =
                operations.stream().filter(name -> !ownNames.contains(name)).toList();
        return others.size() == 1 ? candidate.region().request(others.get(0)) : Optional.empty();
    }

    /** Drops sections that only show how any message looks: the operation in their samples has a section of its own. */
    private void dropGeneral() {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        names.forEach((heading, name) ->
                byName.computeIfAbsent(name.value(), key -> new ArrayList<>()).add(heading));
        byName.forEach((name, sections) -> {
            if (sections.size() > 1) {
                List<Integer> own = own(name, sections);
                sections.stream().filter(section -> !own.contains(section)).forEach(names::remove);
            }
        });
    }

    private List<Integer> own(String name, List<Integer> sections) {
        List<Integer> withParameters =
                sections.stream().filter(documented::contains).toList();
        List<Integer> nearest =
                SharedWords.nearest(name, withParameters.isEmpty() ? sections : withParameters, this::title);
        return withParameters.isEmpty() ? nearest.subList(0, 1) : nearest;
    }

    private String title(int heading) {
        return heading == Headings.NONE
                ? ""
                : headings.get(heading).heading().text().value();
    }
}
