package dev.verbatim.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The capabilities that a message lists. Immutable. Keeps the order of the message and the names that this version of the API
 * does not know, so that a message survives being read and written; equality is that of sets.
 *
 * <pre>{@code
 * CapabilitySet<VoiceCapability> now = CapabilitySet.of(VoiceCapability.present(call));
 * now.contains(VoiceCapability.SWAP_CALLS);
 * }</pre>
 *
 * @param <C> the API's generated enum
 * @since 0.1.0
 */
public final class CapabilitySet<C extends Enum<C> & Capability> {
    private final Set<String> names;
    private final Set<C> known;

    private CapabilitySet(Set<String> names, Set<C> known) {
        this.names = names;
        this.known = known;
    }

    /** The capabilities in the order given. */
    @SafeVarargs
    public static <C extends Enum<C> & Capability> CapabilitySet<C> of(C... capabilities) {
        // Handing the array on, even to a list, would be an unsafe use of it to javac.
        List<C> list = new ArrayList<>(capabilities.length);
        for (C capability : capabilities) {
            list.add(capability);
        }
        return of(list);
    }

    /** The capabilities in the order of the collection. */
    public static <C extends Enum<C> & Capability> CapabilitySet<C> of(Collection<C> capabilities) {
        String[] names = new String[capabilities.size()];
        EnumSet<C> known = null;
        int count = 0;
        for (C capability : capabilities) {
            names[count++] = capability.operationName();
            known = with(known, capability);
        }
        return new CapabilitySet<>(DistinctNames.of(names, false), unmodifiable(known));
    }

    /**
     * The capabilities as a message names them.
     *
     * @param names in the message's order
     * @param lookup the generated enum's {@code of}: {@code null} for a name that it does not know
     */
    public static <C extends Enum<C> & Capability> CapabilitySet<C> ofNames(
            Collection<String> names, Function<String, @Nullable C> lookup) {
        return ofNames(lookup, names.toArray(String[]::new));
    }

    /**
     * The capabilities that several APIs offer for one resource, in the order given. An operation that several of them have is
     * listed once.
     *
     * <pre>{@code
     * CapabilitySet.joined(VoiceCapability::of, VoiceCapability.present(call), RecordingCapability.present(call))
     * }</pre>
     *
     * @param lookup the {@code of} of the generated enum of the API whose message lists them: {@code null} for a name that it
     *     does not know, as the other APIs' are
     * @param capabilities what each API offers now
     */
    @SafeVarargs
    public static <C extends Enum<C> & Capability> CapabilitySet<C> joined(
            Function<String, @Nullable C> lookup, Collection<? extends Capability>... capabilities) {
        List<String> names = new ArrayList<>();
        for (Collection<? extends Capability> ofOneApi : capabilities) {
            ofOneApi.forEach(capability -> names.add(capability.operationName()));
        }
        return ofNames(names, lookup);
    }

    /** The same for names that nobody else changes. */
    static <C extends Enum<C> & Capability> CapabilitySet<C> ofNames(
            Function<String, @Nullable C> lookup, String... names) {
        EnumSet<C> known = null;
        for (String name : names) {
            C capability = lookup.apply(Objects.requireNonNull(name));
            if (capability != null) {
                known = with(known, capability);
            }
        }
        // As many capabilities as names are as many distinct names.
        boolean distinct = known != null && known.size() == names.length;
        return new CapabilitySet<>(DistinctNames.of(names, distinct), unmodifiable(known));
    }

    private static <C extends Enum<C>> EnumSet<C> with(@Nullable EnumSet<C> set, C capability) {
        if (set == null) {
            return EnumSet.of(capability);
        }
        set.add(capability);
        return set;
    }

    private static <C extends Enum<C>> Set<C> unmodifiable(@Nullable EnumSet<C> set) {
        return set == null ? Set.of() : Collections.unmodifiableSet(set);
    }

    /** All names in order, the unknown ones among them. */
    public Set<String> names() {
        return names;
    }

    /** Those that this version of the API knows, in the order of the enum. */
    public Set<C> known() {
        return known;
    }

    /** Whether a capability is listed. */
    public boolean contains(C capability) {
        return known.contains(capability);
    }

    /** Whether the names are the same, in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CapabilitySet<?> that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** The names in order, in brackets. */
    @Override
    public String toString() {
        return names.toString();
    }
}
