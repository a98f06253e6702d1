package dev.verbatim.runtime.state;

/**
 * Names a value.
 *
 * @param type the type of the value
 * @param name distinguishes the values of the type; any text
 * @since 0.2.0
 */
public record StateKey<V>(StateType<V> type, String name) {
    /** Returns the name of the value among those of all types: {@code user/alice}. */
    public String path() {
        return type.name() + "/" + name;
    }

    /** Like {@link #path}. */
    @Override
    public String toString() {
        return path();
    }
}
