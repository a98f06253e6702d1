package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.site.diagram.StateGraph.Cause;
import dev.verbatim.site.diagram.Timeline.Change;
import dev.verbatim.site.diagram.Timeline.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Infers the states of an API's resources from the notifications in its samples. */
final class StateGraphs {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** What is known of one kind of resource. */
    private record Kind(StateCounts counts, Transitions transitions) {}

    private StateGraphs() {}

    /** Returns a graph for each kind of resource that samples show in several states, in the order of the pages. */
    static List<StateGraph> of(Collection<OperationPage> pages) {
        StateGraphs graphs = new StateGraphs();
        pages.forEach(graphs::count);
        pages.forEach(page -> page.samples().forEach(sample -> graphs.follow(page, sample)));
        List<StateGraph> found = new ArrayList<>();
        graphs.kinds.forEach((name, kind) -> {
            if (kind.counts().states().size() > 1) {
                found.add(kind.transitions().graph(name, kind.counts()));
            }
        });
        return found;
    }

    private Kind kind(ShownResource resource) {
        return kinds.computeIfAbsent(resource.kind(), name -> new Kind(new StateCounts(), new Transitions()));
    }

    private void count(OperationPage page) {
        MessageStyle style = page.style().message();
        for (Sample sample : page.samples()) {
            for (Step step : sample.steps()) {
                if (step instanceof Step.Notification notification) {
                    notification
                            .message()
                            .data()
                            .ifPresent(payload -> ShownResource.in(payload, Names.of(notification), style)
                                    .forEach(resource -> kind(resource).counts().add(resource)));
                }
            }
        }
    }

    private void follow(OperationPage page, Sample sample) {
        Timeline timeline = Timeline.of(sample, page.style().message());
        boolean isBegun = false;
        for (Moment moment : timeline.moments()) {
            isBegun |= moment.step() instanceof Step.Request;
            if (moment.step() instanceof Step.Notification notification) {
                for (Change change : moment.changes()) {
                    follow(change, Names.of(notification), timeline, isBegun);
                }
            }
        }
    }

    private void follow(Change change, String type, Timeline timeline, boolean isBegun) {
        ShownResource now = change.now();
        Transitions ofKind = kind(now).transitions();
        Cause cause = change.cause()
                .map(name -> new Cause(name, Cause.Kind.OPERATION))
                .orElse(new Cause(type, Cause.Kind.EVENT));
        if (change.before() != null) {
            ofKind.add(change.before().state(), now.state(), cause);
        } else if (change.cause().isPresent() && change.isOperand()) {
            ofKind.addPossible(change.cause().get(), now.state());
        } else if (change.cause().isPresent() ? !change.isKnown() : !isBegun && timeline.hasRequests()) {
            ofKind.addFirst(now.state(), cause);
        }
    }
}
