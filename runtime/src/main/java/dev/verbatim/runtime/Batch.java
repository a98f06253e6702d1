package dev.verbatim.runtime;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A message that is an array of requests, answered with an array of answers in the same order. */
final class Batch {
    private Batch() {}

    /** Whether the first character of a message opens an array. */
    static boolean isBatch(byte[] message) {
        boolean marked = message.length > 2
                && message[0] == (byte) 0xEF
                && message[1] == (byte) 0xBB
                && message[2] == (byte) 0xBF;
        for (int at = marked ? 3 : 0; at < message.length; at++) {
            switch (message[at]) {
                case ' ', '\n', '\r', '\t' -> {}
                default -> {
                    return message[at] == '[';
                }
            }
        }
        return false;
    }

    /** Authenticates who sends a batch when the first of its requests needs it, and not again. */
    static Supplier<@Nullable Caller> once(Supplier<? extends @Nullable Caller> callers) {
        return new Supplier<>() {
            private boolean asked;
            private @Nullable Caller caller;

            @Override
            public @Nullable Caller get() {
                if (!asked) {
                    caller = callers.get();
                    asked = true;
                }
                return caller;
            }
        };
    }

    /** The answer to a batch: there is none, if none of its requests asks for one. */
    static OperationResponse answer(List<OperationResponse> answers) {
        if (answers.stream().noneMatch(OperationResponse::isPending)) {
            return joined(answers);
        }
        List<CompletableFuture<OperationResponse>> coming = answers.stream()
                .map(answer -> answer.completion().toCompletableFuture())
                .toList();
        return OperationResponse.pending(CompletableFuture.allOf(coming.toArray(CompletableFuture<?>[]::new))
                .thenApply(all ->
                        joined(coming.stream().map(CompletableFuture::join).toList())));
    }

    private static OperationResponse joined(List<OperationResponse> answers) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        int httpStatus = 200;
        for (OperationResponse answer : answers) {
            if (answer.isAnswered()) {
                array.write(array.size() == 0 ? '[' : ',');
                array.writeBytes(answer.body());
            }
            httpStatus = answer.httpStatus() == 401 ? 401 : httpStatus;
        }
        if (array.size() == 0) {
            return OperationResponse.unanswered(StatusCode.SUCCESS, httpStatus == 200 ? 204 : httpStatus);
        }
        array.write(']');
        return OperationResponse.answered(StatusCode.SUCCESS, httpStatus, array.toByteArray());
    }
}
