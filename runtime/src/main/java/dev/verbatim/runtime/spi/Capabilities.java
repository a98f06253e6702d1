package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Capability;
import dev.verbatim.runtime.CapabilityRule;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates capability rules, which are the user's code and may fail.
 *
 * @since 0.2.0
 */
public final class Capabilities {
    private static final Logger LOG = LoggerFactory.getLogger(Capabilities.class);

    private Capabilities() {}

    /**
     * The constants of a generated enum by the names of their operations.
     *
     * @param capabilities all constants
     */
    public static <C extends Capability> Map<String, C> byName(C[] capabilities) {
        return Arrays.stream(capabilities).collect(Collectors.toMap(Capability::operationName, Function.identity()));
    }

    /**
     * Whether a rule says that a resource has a capability now. A rule that throws says no, and a warning names it.
     *
     * @param capability what the rule is about
     * @param rule the rule
     * @param resource whose lock is held
     */
    public static <R> boolean isPresent(Capability capability, CapabilityRule<? super R> rule, R resource) {
        try {
            return rule.isPresent(resource);
        } catch (RuntimeException | StackOverflowError failure) {
            // Neither the resource nor the exception's message: both may hold what must not be logged.
            LOG.warn(
                    "the capability rule {} of {} failed with {} and counts as absent",
                    rule.getClass().getName(),
                    capability.operationName(),
                    failure.getClass().getName());
            LOG.debug("the failure of the rule", failure);
            return false;
        }
    }
}
