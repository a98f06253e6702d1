package dev.verbatim.processor.bind;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Collects the names that give no Java name of their own, for whoever asked for what has them. */
final class BadNames implements Consumer<Finding> {
    private final List<NameCollision> found = new ArrayList<>();
    private Optional<Subject> asking = Optional.empty();

    /** Makes something of the pages for a declared type. */
    <T> T within(Subject subject, Supplier<T> step) {
        asking = Optional.of(subject);
        try {
            return step.get();
        } finally {
            asking = Optional.empty();
        }
    }

    @Override
    public void accept(Finding finding) {
        PagePosition place = new PagePosition(finding.file(), finding.position());
        found.add(new NameCollision(asking.orElseThrow(), place, finding.message(), NameCollision.Effect.OMITTED));
    }

    /** What was found, in order. */
    List<NameCollision> found() {
        return found;
    }
}
