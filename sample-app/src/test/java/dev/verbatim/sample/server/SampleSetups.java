package dev.verbatim.sample.server;

import dev.verbatim.sample.switchboard.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prepares the server for each sample of the pages: the calls that the sample assumes, and the actions of users that its prose
 * mentions.
 */
final class SampleSetups {
    private static final Map<String, String> CASE = Map.of("CaseNumber", "A-1047");

    private final Map<String, Setup> setups = new LinkedHashMap<>();

    SampleSetups() {
        calls();
        data();
        audio();
        recordings();
        transfers();
        conferences();
        devices();
    }

    /** Returns the setup of every sample that is replayed, by operation and heading. */
    Map<String, Setup> all() {
        return setups;
    }

    private void calls() {
        setups.put("Answer, Sample 1", sample -> sample.about(sample.centre.ring("5001", "5005")));
        setups.put("Answer, Sample 2", sample -> {
            sample.connected("5000", Map.of());
            sample.before(1, "phone 5001 dials 5005", () -> sample.centre.ring("5001", "5005"));
        });
        setups.put("Dial, Sample 1", sample -> {});
        setups.put("Dial, Sample 2", sample -> sample.connected("5000", Map.of()));
        setups.put("Hangup, Sample", sample -> sample.about(sample.connected("5000", Map.of())));
        setups.put("Hold, Sample", sample -> sample.about(sample.connected("5000", Map.of())));
        setups.put("Retrieve, Sample 1", sample -> {
            Call call = sample.connected("5000", Map.of());
            sample.centre.switchboard.hold(call);
            sample.about(call);
        });
        setups.put("Retrieve, Sample 2", sample -> {
            Call held = sample.connected("5000", Map.of());
            sample.centre.connect("5005", "5001");
            sample.about(held);
        });
        setups.put(
                "SwapCalls, Sample 2",
                sample -> sample.before(1, "phone 5000 dials 5005", () -> sample.centre.ring("5000", "5005"))
                        .picksUp(2, "agent")
                        .accept(2, "data.call.path", "the page omits the leading slash that all other paths have")
                        .picksUp(7, "bob"));
    }

    private void data() {
        setups.put("AttachUserData, Sample 1", sample -> sample.about(sample.connected("5000", Map.of())));
        setups.put(
                "AttachUserData, Sample 2",
                sample -> sample.about(sample.connected("5000", Map.of("Topic", "Delivery"))));
        setups.put(
                "UpdateUserData, Sample",
                sample -> sample.about(sample.connected("5000", Map.of("CaseNumber", "A-1047", "Language", "nl"))));
        setups.put("DeleteUserData, Sample", sample -> {
            Call call = sample.connected("5000", CASE);
            sample.centre.switchboard.hold(call);
            sample.about(call);
        });
        setups.put(
                "DeleteUserDataPair, Sample",
                sample -> sample.about(sample.connected("5000", Map.of("CaseNumber", "A-1047", "Language", "nl"))));
    }

    private void audio() {
        setups.put(
                "SendDtmf, Sample",
                sample -> sample.about(sample.centre.connect("5005", "5000").otherEnd()));
        setups.put("MuteCall, Sample", sample -> sample.as("carol").about(sample.centre.connect("5000", "5006")));
        setups.put("UnmuteCall, Sample 1", sample -> {
            Call call = sample.centre.connect("5000", "5006");
            sample.centre.switchboard.audio().mute(call);
            sample.as("carol").about(call);
        });
        setups.put("UnmuteCall, Sample 2", sample -> sample.as("carol").about(sample.centre.connect("5000", "5006")));
    }

    private void recordings() {
        for (String name : new String[] {"StartCallRecording, Sample 1", "StartCallRecording, Sample 2"}) {
            setups.put(name, sample -> sample.as("dave").about(sample.centre.connect("5000", "5008")));
        }
        for (String name : new String[] {"PauseCallRecording, Sample", "StopCallRecording, Sample"}) {
            setups.put(name, sample -> sample.as("dave").about(recorded(sample)));
        }
        setups.put("ResumeCallRecording, Sample", sample -> {
            Call call = recorded(sample);
            sample.centre.switchboard.recordings().pause(call);
            sample.as("dave").about(call);
        });
    }

    private static Call recorded(SampleReplay sample) throws Exception {
        Call call = sample.centre.connect("5000", "5008");
        sample.centre.switchboard.recordings().start(call);
        return call;
    }

    private void transfers() {
        setups.put("InitiateTransfer, Sample 1", sample -> sample.about(sample.connected("5000", CASE)));
        setups.put(
                "InitiateTransfer, Sample 2",
                sample -> sample.about(sample.connected("5000", Map.of())).picksUp(5, "bob"));
        setups.put(
                "CompleteTransfer, Sample 1",
                sample -> sample.about(sample.connected("5000", CASE)).picksUp(5, "bob"));
        setups.put("CompleteTransfer, Sample 2", SampleSetups::consultedAndSwapped);
        setups.put("CompleteTransfer, Sample 3", sample -> {
            Call original = sample.connected("5000", CASE);
            sample.centre.switchboard.transfers().initiate(original, "5001", Map.of("Question", "Warranty"));
            sample.centre.switchboard.answer(sample.ringing("bob"));
            sample.as("alice").before(1, "the agent completes the transfer", () -> complete(sample));
        });
        setups.put("CompleteTransfer, Sample 4", sample -> {
            Call original = sample.connected("5000", CASE);
            sample.as("bob")
                    .before(
                            1,
                            "the agent initiates the transfer",
                            () -> sample.centre
                                    .switchboard
                                    .transfers()
                                    .initiate(original, "5001", Map.of("Question", "Warranty")))
                    .picksUp(2, "bob")
                    .before(3, "the agent completes the transfer", () -> complete(sample));
        });
        setups.put("SingleStepTransfer, Sample 1", sample -> sample.about(sample.connected("5000", CASE)));
        setups.put(
                "SingleStepTransfer, Sample 2",
                sample -> sample.before(1, "phone 5000 dials 5005", () -> sample.centre.ring("5000", "5005")));
        setups.put("SingleStepTransfer, Sample 3", sample -> {
            Call call = sample.connected("5000", Map.of());
            sample.as("alice")
                    .before(
                            1,
                            "the agent transfers the call",
                            () -> sample.centre.switchboard.transfers().singleStep(call, "5001", Map.of()))
                    .picksUp(2, "bob");
        });
    }

    private void conferences() {
        setups.put("InitiateConference, Sample 1", sample -> sample.about(sample.connected("5000", CASE)));
        setups.put(
                "InitiateConference, Sample 2",
                sample -> sample.about(sample.connected("5000", Map.of())).picksUp(5, "bob"));
        setups.put(
                "CompleteConference, Sample 1",
                sample -> sample.about(sample.connected("5000", CASE)).picksUp(5, "bob"));
        setups.put("CompleteConference, Sample 2", SampleSetups::consultedAndSwapped);
        setups.put("CompleteConference, Sample 3", sample -> {
            Call original = sample.connected("5000", Map.of());
            Call consult = sample.centre.switchboard.conferences().initiate(original, "5001", Map.of());
            sample.centre.switchboard.answer(sample.ringing("bob"));
            sample.as("alice")
                    .before(
                            1,
                            "the agent completes the conference",
                            () -> sample.centre.switchboard.conferences().complete(consult, Optional.empty()));
        });
        setups.put("SingleStepConference, Sample 1", sample -> sample.about(sample.connected("5000", CASE)));
        setups.put(
                "SingleStepConference, Sample 2",
                sample -> sample.about(sample.connected("5000", Map.of()))
                        .before(4, "phone 5001 answers, and 5000 hangs up", () -> {
                            sample.centre.switchboard.answer(sample.ringing("bob"));
                            sample.centre.switchboard.hangup(sample.established("alice"));
                        }));
        setups.put("RemoveParticipantFromConference, Sample 1", sample -> {
            Call call = sample.connected("5000", Map.of());
            sample.centre.switchboard.conferences().singleStep(call, "5001", Map.of());
            sample.centre.switchboard.answer(sample.ringing("bob"));
            sample.about(call);
        });
        setups.put(
                "RemoveParticipantFromConference, Sample 2",
                sample -> sample.about(sample.connected("5000", Map.of())));
    }

    private void devices() {
        for (String name : new String[] {
            "NotReady, Sample 1", "NotReady, Sample 2", "DoNotDisturbOn, Sample", "ForwardCallsOn, Sample"
        }) {
            setups.put(name, sample -> {});
        }
        setups.put(
                "Ready, Sample",
                sample -> sample.centre.switchboard.deviceSettings().notReady(sample.centre.phone("5005"), null));
        setups.put(
                "DoNotDisturbOff, Sample",
                sample -> sample.centre.switchboard.deviceSettings().doNotDisturb(sample.centre.phone("5005")));
        setups.put(
                "ForwardCallsOff, Sample",
                sample -> sample.centre.switchboard.deviceSettings().forward(sample.centre.phone("5005"), "5001"));
    }

    private static void consultedAndSwapped(SampleReplay sample) throws Exception {
        Call original = sample.connected("5000", Map.of());
        Call consult = sample.centre.switchboard.transfers().initiate(original, "5001", Map.of());
        sample.centre.switchboard.answer(sample.ringing("bob"));
        sample.centre.switchboard.swap(consult, original);
        sample.about(original).naming("consultCallUri", consult);
    }

    private static void complete(SampleReplay sample) throws Exception {
        Call consult = sample.established("agent");
        sample.centre.switchboard.transfers().complete(consult, Optional.empty());
    }

    /** Prepares the server for one sample. */
    @FunctionalInterface
    interface Setup {
        void prepare(SampleReplay sample) throws Exception;
    }
}
