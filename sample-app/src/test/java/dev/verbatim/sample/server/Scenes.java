package dev.verbatim.sample.server;

import dev.verbatim.sample.switchboard.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each sample of the pages takes for granted, and what its prose tells of people who send no request. */
final class Scenes {
    private static final Map<String, String> CASE = Map.of("CaseNumber", "A-1047");

    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    Scenes() {
        calls();
        data();
        sound();
        recordings();
        transfers();
        conferences();
        devices();
    }

    /** The scene of every sample that is replayed, by operation and heading. */
    Map<String, Scene> all() {
        return scenes;
    }

    private void calls() {
        scenes.put("Answer, Sample 1", stage -> stage.about(stage.centre.ring("5001", "5005")));
        scenes.put("Answer, Sample 2", stage -> {
            stage.connected("5000", Map.of());
            stage.before(1, "phone 5001 dials 5005", () -> stage.centre.ring("5001", "5005"));
        });
        scenes.put("Dial, Sample 1", stage -> {});
        scenes.put("Dial, Sample 2", stage -> stage.connected("5000", Map.of()));
        scenes.put("Hangup, Sample", stage -> stage.about(stage.connected("5000", Map.of())));
        scenes.put("Hold, Sample", stage -> stage.about(stage.connected("5000", Map.of())));
        scenes.put("Retrieve, Sample 1", stage -> {
            Call call = stage.connected("5000", Map.of());
            stage.centre.switchboard.hold(call);
            stage.about(call);
        });
        scenes.put("Retrieve, Sample 2", stage -> {
            Call held = stage.connected("5000", Map.of());
            stage.centre.connect("5005", "5001");
            stage.about(held);
        });
        scenes.put(
                "SwapCalls, Sample 2",
                stage -> stage.before(1, "phone 5000 dials 5005", () -> stage.centre.ring("5000", "5005"))
                        .picksUp(2, "agent")
                        .accept(2, "data.call.path", "the page leaves out the leading slash that all others have")
                        .picksUp(7, "bob"));
    }

    private void data() {
        scenes.put("AttachUserData, Sample 1", stage -> stage.about(stage.connected("5000", Map.of())));
        scenes.put(
                "AttachUserData, Sample 2", stage -> stage.about(stage.connected("5000", Map.of("Topic", "Delivery"))));
        scenes.put(
                "UpdateUserData, Sample",
                stage -> stage.about(stage.connected("5000", Map.of("CaseNumber", "A-1047", "Language", "nl"))));
        scenes.put("DeleteUserData, Sample", stage -> {
            Call call = stage.connected("5000", CASE);
            stage.centre.switchboard.hold(call);
            stage.about(call);
        });
        scenes.put(
                "DeleteUserDataPair, Sample",
                stage -> stage.about(stage.connected("5000", Map.of("CaseNumber", "A-1047", "Language", "nl"))));
    }

    private void sound() {
        scenes.put(
                "SendDtmf, Sample",
                stage -> stage.about(stage.centre.connect("5005", "5000").otherEnd()));
        scenes.put("MuteCall, Sample", stage -> stage.as("carol").about(stage.centre.connect("5000", "5006")));
        scenes.put("UnmuteCall, Sample 1", stage -> {
            Call call = stage.centre.connect("5000", "5006");
            stage.centre.switchboard.sound().mute(call);
            stage.as("carol").about(call);
        });
        scenes.put("UnmuteCall, Sample 2", stage -> stage.as("carol").about(stage.centre.connect("5000", "5006")));
    }

    private void recordings() {
        for (String sample : new String[] {"StartCallRecording, Sample 1", "StartCallRecording, Sample 2"}) {
            scenes.put(sample, stage -> stage.as("dave").about(stage.centre.connect("5000", "5008")));
        }
        for (String sample : new String[] {"PauseCallRecording, Sample", "StopCallRecording, Sample"}) {
            scenes.put(sample, stage -> stage.as("dave").about(recorded(stage)));
        }
        scenes.put("ResumeCallRecording, Sample", stage -> {
            Call call = recorded(stage);
            stage.centre.switchboard.recordings().pause(call);
            stage.as("dave").about(call);
        });
    }

    private static Call recorded(Stage stage) throws Exception {
        Call call = stage.centre.connect("5000", "5008");
        stage.centre.switchboard.recordings().start(call);
        return call;
    }

    private void transfers() {
        scenes.put("InitiateTransfer, Sample 1", stage -> stage.about(stage.connected("5000", CASE)));
        scenes.put(
                "InitiateTransfer, Sample 2",
                stage -> stage.about(stage.connected("5000", Map.of())).picksUp(5, "bob"));
        scenes.put(
                "CompleteTransfer, Sample 1",
                stage -> stage.about(stage.connected("5000", CASE)).picksUp(5, "bob"));
        scenes.put("CompleteTransfer, Sample 2", Scenes::consultedAndSwapped);
        scenes.put("CompleteTransfer, Sample 3", stage -> {
            Call original = stage.connected("5000", CASE);
            stage.centre.switchboard.transfers().initiate(original, "5001", Map.of("Question", "Warranty"));
            stage.centre.switchboard.answer(stage.ringing("bob"));
            stage.as("alice").before(1, "the agent completes the transfer", () -> complete(stage));
        });
        scenes.put("CompleteTransfer, Sample 4", stage -> {
            Call original = stage.connected("5000", CASE);
            stage.as("bob")
                    .before(
                            1,
                            "the agent initiates the transfer",
                            () -> stage.centre
                                    .switchboard
                                    .transfers()
                                    .initiate(original, "5001", Map.of("Question", "Warranty")))
                    .picksUp(2, "bob")
                    .before(3, "the agent completes the transfer", () -> complete(stage));
        });
        scenes.put("SingleStepTransfer, Sample 1", stage -> stage.about(stage.connected("5000", CASE)));
        scenes.put(
                "SingleStepTransfer, Sample 2",
                stage -> stage.before(1, "phone 5000 dials 5005", () -> stage.centre.ring("5000", "5005")));
        scenes.put("SingleStepTransfer, Sample 3", stage -> {
            Call call = stage.connected("5000", Map.of());
            stage.as("alice")
                    .before(
                            1,
                            "the agent transfers the call",
                            () -> stage.centre.switchboard.transfers().singleStep(call, "5001", Map.of()))
                    .picksUp(2, "bob");
        });
    }

    private void conferences() {
        scenes.put("InitiateConference, Sample 1", stage -> stage.about(stage.connected("5000", CASE)));
        scenes.put(
                "InitiateConference, Sample 2",
                stage -> stage.about(stage.connected("5000", Map.of())).picksUp(5, "bob"));
        scenes.put(
                "CompleteConference, Sample 1",
                stage -> stage.about(stage.connected("5000", CASE)).picksUp(5, "bob"));
        scenes.put("CompleteConference, Sample 2", Scenes::consultedAndSwapped);
        scenes.put("CompleteConference, Sample 3", stage -> {
            Call original = stage.connected("5000", Map.of());
            Call consult = stage.centre.switchboard.conferences().initiate(original, "5001", Map.of());
            stage.centre.switchboard.answer(stage.ringing("bob"));
            stage.as("alice")
                    .before(
                            1,
                            "the agent completes the conference",
                            () -> stage.centre.switchboard.conferences().complete(consult, Optional.empty()));
        });
        scenes.put("SingleStepConference, Sample 1", stage -> stage.about(stage.connected("5000", CASE)));
        scenes.put(
                "SingleStepConference, Sample 2",
                stage -> stage.about(stage.connected("5000", Map.of()))
                        .before(4, "phone 5001 answers, and 5000 hangs up", () -> {
                            stage.centre.switchboard.answer(stage.ringing("bob"));
                            stage.centre.switchboard.hangup(stage.established("alice"));
                        }));
        scenes.put("RemoveParticipantFromConference, Sample 1", stage -> {
            Call call = stage.connected("5000", Map.of());
            stage.centre.switchboard.conferences().singleStep(call, "5001", Map.of());
            stage.centre.switchboard.answer(stage.ringing("bob"));
            stage.about(call);
        });
        scenes.put(
                "RemoveParticipantFromConference, Sample 2", stage -> stage.about(stage.connected("5000", Map.of())));
    }

    private void devices() {
        for (String sample : new String[] {
            "NotReady, Sample 1", "NotReady, Sample 2", "DoNotDisturbOn, Sample", "ForwardCallsOn, Sample"
        }) {
            scenes.put(sample, stage -> {});
        }
        scenes.put(
                "Ready, Sample", stage -> stage.centre.switchboard.phones().notReady(stage.centre.phone("5005"), null));
        scenes.put(
                "DoNotDisturbOff, Sample",
                stage -> stage.centre.switchboard.phones().doNotDisturb(stage.centre.phone("5005")));
        scenes.put(
                "ForwardCallsOff, Sample",
                stage -> stage.centre.switchboard.phones().forward(stage.centre.phone("5005"), "5001"));
    }

    private static void consultedAndSwapped(Stage stage) throws Exception {
        Call original = stage.connected("5000", Map.of());
        Call consult = stage.centre.switchboard.transfers().initiate(original, "5001", Map.of());
        stage.centre.switchboard.answer(stage.ringing("bob"));
        stage.centre.switchboard.swap(consult, original);
        stage.about(original).naming("consultCallUri", consult);
    }

    private static void complete(Stage stage) throws Exception {
        Call consult = stage.established("agent");
        stage.centre.switchboard.transfers().complete(consult, Optional.empty());
    }

    /** Sets the stage for one sample. */
    @FunctionalInterface
    interface Scene {
        void set(Stage stage) throws Exception;
    }
}
