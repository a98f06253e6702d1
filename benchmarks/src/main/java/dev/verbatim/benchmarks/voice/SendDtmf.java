package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("SendDtmf")
public interface SendDtmf {
    void sendDtmf(Call call, SendDtmfRequest request);
}
