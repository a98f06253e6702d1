package com.acme.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.warehouse.Fleet;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Sends requests to a fleet: each argument is a path, a blank and a body; {@code free north} frees a charging station. */
public final class Main {
    private Main() {}

    /** Prints what is pushed and what is answered, in the order in which it happens. */
    public static void main(String[] arguments) {
        Fleet fleet = new Fleet(message -> System.out.println("pushed " + new String(message, UTF_8)));
        Router router = Router.of(fleet.dispatcher());
        for (String argument : arguments) {
            String[] request = argument.split(" ", 2);
            if (request[0].equals("free")) {
                System.out.println("station " + request[1] + " is free");
                fleet.stationIsFree(request[1]);
                continue;
            }
            CompletionStage<OperationResponse> answer =
                    router.dispatchLater("POST", "/api/warehouse/" + request[0], request[1].getBytes(UTF_8), new Anna());
            answer.thenAccept(response ->
                    System.out.println(response.httpStatus() + " " + new String(response.body(), UTF_8)));
        }
    }

    private record Anna() implements Caller {
        @Override
        public String name() {
            return "anna";
        }

        @Override
        public Set<String> features() {
            return Set.of("warehouse", "charging");
        }
    }
}
