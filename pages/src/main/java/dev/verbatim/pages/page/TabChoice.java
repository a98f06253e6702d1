package dev.verbatim.pages.page;

import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the tabs to read. Of a group that has tabs with labels of the setting {@code tabs}, these are read. Of other groups,
 * those are read whose messages fit the style; if none does and the setting is missing, all.
 */
final class TabChoice {
    private final Set<PageBlock.Code> chosen = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * Chooses among the blocks of a page.
     *
     * @param messages the messages in each block of code
     */
    TabChoice(Map<PageBlock.Code, List<SampleMessage>> messages, Style style) {
        Map<Integer, List<PageBlock.Code>> groups = new LinkedHashMap<>();
        messages.keySet()
                .forEach(code -> code.tab()
                        .ifPresent(tab -> groups.computeIfAbsent(tab.group(), key -> new ArrayList<>())
                                .add(code)));
        groups.values().forEach(group -> choose(group, messages, style));
    }

    private void choose(List<PageBlock.Code> group, Map<PageBlock.Code, List<SampleMessage>> messages, Style style) {
        List<PageBlock.Code> named =
                group.stream().filter(code -> isNamed(code, style)).toList();
        List<PageBlock.Code> fitting = group.stream()
                .filter(code -> messages.getOrDefault(code, List.of()).stream()
                        .anyMatch(message -> MessageKind.fits(message.facts(), style)))
                .toList();
        boolean isAny = fitting.isEmpty() && style.page().tabs().isEmpty();
        chosen.addAll(!named.isEmpty() ? named : isAny ? group : fitting);
    }

    private static boolean isNamed(PageBlock.Code code, Style style) {
        String label = code.tab().map(Tab::label).orElse("");
        return style.page().tabs().stream().anyMatch(label::equalsIgnoreCase);
    }

    /** Whether a block of code is read. */
    boolean reads(PageBlock.Code code) {
        return code.tab().isEmpty() || chosen.contains(code);
    }

    /** Whether an earlier tab of the group has a message with the same content. */
    boolean repeats(PageBlock.Code code, SampleMessage message, Style style) {
        Optional<String> content = message.content(style);
        return code.tab().isPresent()
                && content.isPresent()
                && !seen.add(code.tab().get().group() + content.get());
    }
}
