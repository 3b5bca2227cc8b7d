package org.cartera.domain.portfolio;

/** Another node has taken this run over; whatever this one was about to write must not be written. */
public final class FencedOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedOff(RunTicket ticket) {
        super("Run " + ticket.run() + " was taken over: epoch " + ticket.epoch() + " of " + ticket.owner()
                + " is no longer in force");
    }
}
