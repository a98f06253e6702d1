package com.acme.app;

import com.acme.voice.VoiceClient;
import dev.verbatim.client.ClientOptions;

public final class Main {
    public static void main(String[] arguments) {
        try (VoiceClient client = VoiceClient.open(ClientOptions.at(java.net.URI.create(arguments[0])))) {
            client.hold("0A1B", "lunch");
            System.out.println("on hold");
        }
    }
}
