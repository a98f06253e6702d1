package dev.verbatim.processor.refine;

import dev.verbatim.processor.declared.DeclaredValue.Constant;
import dev.verbatim.processor.model.JavaNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Maps the constants of an enum to their texts: the text in {@code @WireName}, or else a text in samples that equals the constant's
 * name or becomes that name in capitals ({@code Established} gives {@code ESTABLISHED}). The text of a constant that no sample shows
 * follows the pattern of the others.
 */
final class EnumTexts {
    private final SortedMap<String, String> texts = new TreeMap<>();

    EnumTexts(List<Constant> constants, Collection<String> shown) {
        Set<String> given = new HashSet<>();
        for (Constant constant : constants) {
            constant.text().ifPresent(text -> {
                texts.put(constant.name(), text);
                given.add(text);
            });
        }
        List<String> free = shown.stream().filter(text -> !given.contains(text)).toList();
        for (Constant constant : constants) {
            matching(constant, free).ifPresent(text -> texts.putIfAbsent(constant.name(), text));
        }
        boolean asNames = !free.isEmpty() && free.stream().allMatch(text -> text.equals(texts.getOrDefault(text, "")));
        for (Constant constant : constants) {
            if (!constant.unknown()) {
                texts.putIfAbsent(constant.name(), asNames ? constant.name() : worded(constant.name(), free));
            }
        }
    }

    /** Returns the texts by the names of the constants. */
    SortedMap<String, String> byConstant() {
        return texts;
    }

    /** Returns the constant for a text. */
    Optional<String> constant(String text) {
        return constants(text).stream().findFirst();
    }

    /** Returns the names of the constants for a text, sorted. */
    List<String> constants(String text) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(entry -> entry.getKey())
                .toList();
    }

    /** Returns a text that has two constants. */
    Optional<String> twice() {
        Set<String> seen = new HashSet<>();
        return texts.values().stream().filter(text -> !seen.add(text)).findFirst();
    }

    private static Optional<String> matching(Constant constant, List<String> shown) {
        return shown.contains(constant.name())
                ? Optional.of(constant.name())
                : shown.stream()
                        .filter(text -> JavaNames.constant(text).equals(constant.name()))
                        .findFirst();
    }

    /**
     * {@code ON_HOLD} gives {@code OnHold}, or {@code on_hold} or {@code on-hold} beside texts that are in lower case; a name that is not
     * in capitals stays as it is.
     */
    private static String worded(String name, Collection<String> shown) {
        boolean inLowerCase =
                !shown.isEmpty() && shown.stream().allMatch(text -> text.equals(text.toLowerCase(Locale.ROOT)));
        if (inLowerCase && name.equals(name.toUpperCase(Locale.ROOT))) {
            boolean hyphens = shown.stream().anyMatch(text -> text.contains("-"));
            return name.toLowerCase(Locale.ROOT).replace('_', hyphens ? '-' : '_');
        }
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? Arrays.stream(name.split("_"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                : name;
    }
}
