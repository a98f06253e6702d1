package dev.verbatim.sample.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predicts the response and the notifications of a request from what all users could read before it. It does not compute which
 * operations are possible, but uses the capabilities that the call announces.
 */
final class ReferenceModel {
    private static final String STATUS = "StatusChange";
    private static final String PARTICIPANTS = "ParticipantsUpdated";

    private final UserViews views;
    private final Consultations consultations;
    private final Destinations destinations;

    ReferenceModel(UserViews views, Map<String, Integer> heldAt) {
        this.views = views;
        this.consultations = new Consultations(views, heldAt);
        this.destinations = new Destinations(views);
    }

    ExpectedOutcome expect(Request request) {
        return request.target() == null ? onDevice(request) : onCall(request, request.target());
    }

    private ExpectedOutcome onDevice(Request request) {
        String path = request.path();
        if (request.operation().equals("Dial")) {
            return calls(request, null);
        }
        var device = views.devices()
                .get(request.agent())
                .valueStream()
                .filter(one -> path.endsWith(one.path("id").asString()))
                .findFirst()
                .orElseThrow();
        boolean announced = device.path("capabilities")
                .valueStream()
                .anyMatch(name -> name.asString().equals(request.operation()));
        if (!announced) {
            return ExpectedOutcome.refused(2);
        }
        if (request.operation().equals("ForwardCallsOn")) {
            String to = request.destination();
            if (!views.numbers().containsValue(to)) {
                return ExpectedOutcome.refused(6);
            }
            if (to.equals(device.path("phoneNumber").asString())) {
                return ExpectedOutcome.refused(10);
            }
        }
        return ExpectedOutcome.accepted().tellOfDevice(request.agent());
    }

    private ExpectedOutcome onCall(Request request, CallView call) {
        if (!call.announces(request.operation())) {
            return ExpectedOutcome.refused(2);
        }
        ExpectedOutcome expected = ExpectedOutcome.accepted();
        return switch (request.operation()) {
            case "Answer" -> answered(call);
            case "Hangup" -> left(expected, call);
            case "Hold" -> expected.tell(call, STATUS, "Held");
            case "Retrieve" -> room(expected, call.user()).tell(call, STATUS, unheld(call));
            case "SwapCalls" -> swapped(call, request.named("otherCallUri"));
            case "SendDtmf" ->
                request.text("digits").equals("12#")
                        ? expected.tell(call, "DtmfSent", call.state())
                        : ExpectedOutcome.refused(10);
            case "MuteCall", "UnmuteCall" -> expected.tell(call, STATUS, call.state());
            case "StartCallRecording", "PauseCallRecording", "ResumeCallRecording", "StopCallRecording" ->
                expected.tell(call, "CallRecordingStateChange", call.state());
            case "AttachUserData", "UpdateUserData", "DeleteUserData", "DeleteUserDataPair" -> {
                expected.tell(call, "AttachedDataChanged", call.state());
                views.others(call).forEach(other -> expected.tell(other, "AttachedDataChanged", other.state()));
                yield expected;
            }
            case "InitiateTransfer", "InitiateConference" -> calls(request, call);
            case "SingleStepTransfer", "SingleStepConference" -> invites(request, call);
            case "CompleteTransfer", "CompleteConference" -> completed(request, call);
            case "RemoveParticipantFromConference" ->
                call.others().contains(request.text("participant"))
                        ? left(expected, views.party(call.connId(), request.text("participant")))
                        : ExpectedOutcome.refused(6);
            default -> throw new AssertionError(request);
        };
    }

    private ExpectedOutcome calls(Request request, CallView about) {
        int refusal = destinations.refusal(request.agent(), about, request.destination());
        if (refusal != 0) {
            return ExpectedOutcome.refused(refusal);
        }
        return room(ExpectedOutcome.accepted(), request.agent())
                .tellOfNew(request.agent(), "Dialing")
                .tellOfNew(views.userOf(destinations.target(request.destination())), "Ringing");
    }

    private ExpectedOutcome answered(CallView call) {
        ExpectedOutcome expected = room(ExpectedOutcome.accepted(), call.user()).tell(call, STATUS, "Established");
        views.others(call).stream()
                .filter(other -> other.is("Dialing"))
                .forEach(other -> expected.tell(other, STATUS, "Established"));
        return expected;
    }

    private ExpectedOutcome swapped(CallView call, String otherId) {
        if (otherId.equals(call.id())) {
            return ExpectedOutcome.refused(10);
        }
        CallView other = views.of(call.user()).stream()
                .filter(one -> one.id().equals(otherId))
                .findFirst()
                .orElseThrow();
        return other.is("Held")
                ? ExpectedOutcome.accepted().tell(call, STATUS, "Held").tell(other, STATUS, unheld(other))
                : ExpectedOutcome.refused(2);
    }

    private ExpectedOutcome invites(Request request, CallView call) {
        int refusal = destinations.refusal(request.agent(), call, request.destination());
        if (refusal != 0) {
            return ExpectedOutcome.refused(refusal);
        }
        String invited = views.userOf(destinations.target(request.destination()));
        ExpectedOutcome expected = ExpectedOutcome.accepted();
        List<CallView> others = views.others(call);
        if (request.operation().equals("SingleStepTransfer")) {
            expected.tell(call, STATUS, "Released").tellOfNew(invited, "Ringing");
            others.forEach(other -> expected.tell(other, PARTICIPANTS, among(other, others)));
        } else {
            expected.tell(call, PARTICIPANTS, call.state());
            others.forEach(other -> expected.tell(other, PARTICIPANTS, other.state()));
            expected.tellOfNew(invited, "Ringing");
        }
        return expected;
    }

    private ExpectedOutcome completed(Request request, CallView active) {
        Optional<List<CallView>> found = consultations.find(active, request.named("consultCallUri"));
        if (found.isEmpty()) {
            return ExpectedOutcome.refused(2);
        }
        CallView original = found.get().get(0);
        CallView consult = found.get().get(1);
        ExpectedOutcome expected = ExpectedOutcome.accepted().tell(consult, STATUS, "Released");
        List<CallView> joined = new ArrayList<>(views.others(original));
        joined.addAll(views.others(consult));
        if (request.operation().equals("CompleteTransfer")) {
            expected.tell(original, STATUS, "Released");
            joined.forEach(party -> expected.tell(party, PARTICIPANTS, among(party, joined)));
        } else {
            expected.tell(original, STATUS, "Established");
            joined.forEach(
                    party -> expected.tell(party, PARTICIPANTS, party.is("Dialing") ? "Established" : party.state()));
        }
        return expected;
    }

    private ExpectedOutcome left(ExpectedOutcome expected, CallView call) {
        expected.tell(call, STATUS, "Released");
        List<CallView> rest = views.others(call);
        boolean goesOn = rest.size() > 1 && rest.stream().anyMatch(party -> !party.is("Ringing"));
        rest.forEach(party -> {
            if (goesOn) {
                expected.tell(party, PARTICIPANTS, among(party, rest));
            } else {
                expected.tell(party, STATUS, "Released");
            }
        });
        return expected;
    }

    /** Returns the state of a party among the remaining ones. A party is dialing if all others are ringing. */
    private static String among(CallView party, List<CallView> all) {
        if (party.is("Ringing", "Held")) {
            return party.state();
        }
        return all.stream().anyMatch(other -> other != party && !other.is("Ringing")) ? "Established" : "Dialing";
    }

    private String unheld(CallView call) {
        return views.isAnswered(call) ? "Established" : "Dialing";
    }

    private ExpectedOutcome room(ExpectedOutcome expected, String user) {
        views.active(user).forEach(active -> expected.tell(active, STATUS, "Held"));
        return expected;
    }
}
