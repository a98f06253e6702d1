package dev.verbatim.spring;

import dev.verbatim.runtime.MissingPartsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which beans a dispatcher needs, when the application does not start without them. */
final class MissingPartsFailureAnalyzer extends AbstractFailureAnalyzer<MissingPartsException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, MissingPartsException cause) {
        return new FailureAnalysis(
                cause.dispatcher() + " lacks\n\n    " + String.join("\n    ", cause.missing()),
                "Declare a bean of each of these types, such as a @Component that implements the interface, or give the"
                        + " part to the builder of " + cause.dispatcher() + ".",
                cause);
    }
}
