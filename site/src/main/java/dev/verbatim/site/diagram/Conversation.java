package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.site.diagram.Timeline.Change;
import dev.verbatim.site.diagram.Timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample as arrows between parties.
 *
 * @param arrows the arrows, from the top
 */
record Conversation(List<Arrow> arrows) {
    /** Copies the list. */
    Conversation {
        arrows = List.copyOf(arrows);
    }

    static Conversation of(OperationPage page, Sample sample) {
        Timeline timeline = Timeline.of(sample, page.style().message());
        return new Reader(page, timeline).read();
    }

    /** The parties that send or receive something; always the client and the server. */
    List<Party> parties() {
        boolean hasOthers =
                arrows.stream().anyMatch(arrow -> arrow.from() == Party.OTHERS || arrow.to() == Party.OTHERS);
        return hasOthers ? List.of(Party.CLIENT, Party.SERVER, Party.OTHERS) : List.of(Party.CLIENT, Party.SERVER);
    }

    private static final class Reader {
        private final OperationPage page;
        private final Timeline timeline;
        private final ResourceNames names;
        private final Owners owners;
        /** Who sent the last request, and gets the response. */
        private Party sender = Party.CLIENT;

        Reader(OperationPage page, Timeline timeline) {
            this.page = page;
            this.timeline = timeline;
            this.names = ResourceNames.of(timeline);
            this.owners = Owners.of(timeline);
        }

        Conversation read() {
            List<Arrow> arrows = new ArrayList<>();
            for (Moment moment : timeline.moments()) {
                if (moment.step() instanceof Step.Request request) {
                    arrows.add(request(moment.number(), request));
                } else if (moment.step() instanceof Step.Response response) {
                    arrows.add(response(moment.number(), response));
                } else if (moment.step() instanceof Step.Notification notification) {
                    Party receiver = owners.isOfOthers(moment) ? Party.OTHERS : Party.CLIENT;
                    if (moment.cause().isEmpty() && timeline.hasRequests() && receiver == Party.CLIENT) {
                        arrows.add(new Arrow(
                                moment.number(),
                                Party.OTHERS,
                                Party.SERVER,
                                Arrow.Kind.OUTSIDE,
                                "no request of this client",
                                List.of()));
                    }
                    arrows.add(new Arrow(
                            moment.number(),
                            Party.SERVER,
                            receiver,
                            Arrow.Kind.NOTIFICATION,
                            Names.of(notification),
                            moment.changes().stream().flatMap(this::change).toList()));
                }
            }
            return new Conversation(arrows);
        }

        private Arrow request(int number, Step.Request request) {
            sender = page.style().page().serverOperations().contains(Names.of(request)) ? Party.SERVER : Party.CLIENT;
            NamedIds ids = NamedIds.of(request);
            List<String> about = names.among(ids);
            String line = request.line()
                    .map(found -> found.method().value() + " " + found.path().value())
                    .orElse("");
            List<String> details = about.isEmpty()
                    ? line.isEmpty() || line.equals(Names.of(request)) ? List.of() : List.of(line)
                    : List.of(String.join(", ", about));
            return new Arrow(number, sender, receiver(), Arrow.Kind.REQUEST, Names.of(request), details);
        }

        private Party receiver() {
            return sender == Party.SERVER ? Party.CLIENT : Party.SERVER;
        }

        private Arrow response(int number, Step.Response response) {
            Optional<String> code = response.message().code().flatMap(Scalars::text);
            Optional<String> meaning =
                    response.message().message().flatMap(Scalars::text).or(() -> code.flatMap(this::meaning));
            String outcome = response.message().outcome().name().toLowerCase(Locale.ROOT);
            boolean isFailure = outcome.equals("failure");
            String name = code.map(value -> "status " + value).orElse(outcome.equals("unknown") ? "response" : outcome);
            return new Arrow(
                    number,
                    receiver(),
                    sender,
                    isFailure ? Arrow.Kind.FAILURE : Arrow.Kind.RESPONSE,
                    name,
                    meaning.stream().toList());
        }

        private Optional<String> meaning(String code) {
            return page.statuses().stream()
                    .filter(status -> status.code().equals(code) && !status.isCause())
                    .map(status -> status.meaning())
                    .findFirst();
        }

        /** The state, and on a line of its own what became possible and what no longer is. */
        private Stream<String> change(Change change) {
            ShownResource now = change.now();
            ShownResource before = change.before();
            String earlier = before == null || before.state().equals(now.state()) ? "" : before.state() + " \u2192 ";
            String state = names.of(now) + ": " + earlier + now.state();
            return Stream.of(state, capabilities(before, now)).filter(line -> !line.isEmpty());
        }

        private static String capabilities(@Nullable ShownResource before, ShownResource now) {
            List<String> has = now.capabilities();
            if (has == null || has.isEmpty()) {
                return "";
            }
            List<String> had = before == null ? null : before.capabilities();
            if (had == null) {
                return "can " + String.join(", ", has);
            }
            return Stream.concat(
                            has.stream().filter(name -> !had.contains(name)).map(name -> "+" + name),
                            had.stream().filter(name -> !has.contains(name)).map(name -> "\u2212" + name))
                    .collect(Collectors.joining(" "));
        }
    }
}
