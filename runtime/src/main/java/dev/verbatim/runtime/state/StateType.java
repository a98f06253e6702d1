package dev.verbatim.runtime.state;

import dev.verbatim.runtime.internal.Limits;
import java.util.function.Function;

/**
 * A type of values, and how they become bytes where a store keeps them outside of this JVM's memory. Builds of an application that
 * run together, or one after the other on the same disk, must read each other's bytes: add members, and do not rename them.
 *
 * <pre>{@code
 * static final StateType<Desk> DESK = StateType.of("desk", Desk::toJson, Desk::fromJson);
 * }</pre>
 *
 * @param name distinguishes the type among those of a store; without slashes
 * @param writer returns the bytes of a value
 * @param reader returns the value of bytes that the writer has written
 * @since 0.2.0
 */
public record StateType<V>(String name, Function<? super V, byte[]> writer, Function<byte[], ? extends V> reader) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is empty or has a slash
     */
    public StateType {
        Limits.require(
                "the name of a type", name, !name.isEmpty() && name.indexOf('/') < 0, "not empty, without slashes");
    }

    /** Returns a type. */
    public static <V> StateType<V> of(
            String name, Function<? super V, byte[]> writer, Function<byte[], ? extends V> reader) {
        return new StateType<>(name, writer, reader);
    }

    /** Returns the key of a value of this type. */
    public StateKey<V> key(String valueName) {
        return new StateKey<>(this, valueName);
    }

    @Override
    public String toString() {
        return name;
    }
}
