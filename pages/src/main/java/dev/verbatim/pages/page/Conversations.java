package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups messages into samples. A request begins a sample, except in a block that shows several messages. A response belongs to
 * the request whose correlation it repeats, otherwise to the last one. An event below another heading begins a sample.
 */
final class Conversations {
    /** How many samples back a response finds its request. */
    private static final int NEAR = 20;

    private final List<Open> open = new ArrayList<>();
    private Text heading = new Text("", Position.START);
    private int block;

    /** Enters the section of a heading. */
    void enter(PageBlock.Heading next) {
        heading = next.text();
    }

    /** Enters a block of code. */
    void enterBlock() {
        block++;
    }

    /** Whether the last message is a request. */
    boolean isAwaited() {
        return !open.isEmpty() && last().step() instanceof Step.Request;
    }

    /** Adds a message. */
    void add(Step step) {
        boolean begins = open.isEmpty()
                || step instanceof Step.Request && last().block != block
                || step instanceof Step.Notification
                        && last().block != block
                        && !last().heading.equals(heading);
        Open sample = begins ? begin() : step instanceof Step.Response response ? answered(response) : last();
        sample.steps.add(step);
        sample.block = block;
    }

    private Open begin() {
        Open sample = new Open(heading);
        open.add(sample);
        return sample;
    }

    private Open answered(Step.Response response) {
        Optional<String> correlation = text(response.message().correlation());
        if (correlation.isEmpty() || last().step().json().value().isEmpty()) {
            return last();
        }
        for (int index = open.size() - 1; index >= Math.max(0, open.size() - NEAR); index--) {
            if (open.get(index).sent(correlation)) {
                return open.get(index);
            }
        }
        return last();
    }

    private static Optional<String> text(Optional<JsonMember> member) {
        return member.map(JsonMember::value).map(JsonSource::of);
    }

    private Open last() {
        return open.get(open.size() - 1);
    }

    /** The samples in the order of the page. */
    List<Sample> samples() {
        return open.stream()
                .map(sample -> new Sample(sample.heading, sample.steps))
                .toList();
    }

    /** A sample whose last message is in a block. */
    private static final class Open {
        private final Text heading;
        private final List<Step> steps = new ArrayList<>();
        private int block;

        Open(Text heading) {
            this.heading = heading;
        }

        boolean sent(Optional<String> correlation) {
            return steps.stream()
                    .anyMatch(step -> step instanceof Step.Request request
                            && text(request.message().correlation()).equals(correlation));
        }

        Step step() {
            return steps.get(steps.size() - 1);
        }
    }
}
