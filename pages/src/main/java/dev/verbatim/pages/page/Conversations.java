package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Groups messages into samples. A request begins a sample, except in a block that shows several messages, and below a heading
 * with requests of several operations, which make a scenario. A response belongs to
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

    /** The last request, if no other follows. */
    Optional<Step.Request> lastRequest() {
        return open.isEmpty()
                ? Optional.empty()
                : last().steps.stream()
                        .filter(Step.Request.class::isInstance)
                        .map(Step.Request.class::cast)
                        .reduce((first, second) -> second);
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

    /** The samples in the order of the page. Below a heading, requests of several operations are one scenario. */
    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int index = 0, end; index < open.size(); index = end) {
            end = sectionEnd(index);
            List<Open> section = open.subList(index, end);
            if (section.stream().flatMap(Open::operations).distinct().count() > 1) {
                samples.add(new Sample(
                        section.get(0).heading,
                        section.stream()
                                .flatMap(sample -> sample.steps.stream())
                                .sorted(Comparator.comparing(Step::position))
                                .toList()));
            } else {
                section.forEach(sample -> samples.add(new Sample(sample.heading, sample.steps)));
            }
        }
        return samples;
    }

    private int sectionEnd(int start) {
        int end = start + 1;
        while (end < open.size() && open.get(end).heading.equals(open.get(start).heading)) {
            end++;
        }
        return end;
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

        Stream<String> operations() {
            return steps.stream()
                    .filter(Step.Request.class::isInstance)
                    .flatMap(step -> ((Step.Request) step).message().operation().stream())
                    .map(Text::value);
        }

        Step step() {
            return steps.get(steps.size() - 1);
        }
    }
}
