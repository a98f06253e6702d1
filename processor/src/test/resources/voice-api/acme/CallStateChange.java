package acme;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Notification;

@Notification("CallStateChangeMessage")
public interface CallStateChange {
    @Member("call.state")
    String state();

    @Member("extensions.BusinessCall")
    long businessCall();
}
