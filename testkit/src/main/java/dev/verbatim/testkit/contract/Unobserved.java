package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.NotificationReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what of the effects of a refused request nobody observes. */
final class Unobserved {
    private Unobserved() {}

    static List<ContractCase> of(ApiModel model, ContractSetup setup) {
        List<ContractCase> cases = new ArrayList<>();
        boolean notifies = Stream.concat(model.samples().stream(), model.events().stream())
                .flatMap(sample -> sample.steps().stream())
                .anyMatch(Step.Notification.class::isInstance);
        boolean receives = setup.server().isOneWebSocket() || setup.server().receiver() != NotificationReceiver.NONE;
        if (notifies && !receives) {
            cases.add(ContractCase.untested(
                    model.api() + ": no refused request is announced",
                    "the tests receive no notifications; say how they arrive with LiveServer.notifications"));
        }
        if (setup.probe().isEmpty()) {
            cases.add(ContractCase.untested(
                    model.api() + ": no refused request changes the state",
                    "the tests cannot read the state of the server; say how with ContractSetup.state"));
        }
        return cases;
    }
}
