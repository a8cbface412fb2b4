package dev.roadbook.outreach.mail;

import jakarta.mail.internet.MimeMessage;

/**
 * Test mode by mail: what it carries is addressed to one address, so that nothing which comes of it says anything about the
 * recipient it was written for.
 */
final class RedirectingCarrier implements Carrier {

    private final Carrier carrier;
    private final String to;

    RedirectingCarrier(Carrier carrier, String to) {
        this.carrier = carrier;
        this.to = to;
    }

    @Override
    public Delivery delivery() {
        return new Delivery(Delivery.Mode.REDIRECTED, to);
    }

    @Override
    public Trip depart() {
        return new RedirectedTrip(carrier.depart());
    }

    private static final class RedirectedTrip implements Trip {

        private final Trip trip;

        RedirectedTrip(Trip trip) {
            this.trip = trip;
        }

        @Override
        public Outcome carry(MimeMessage message, Gate gate) {
            return switch (trip.carry(message, gate)) {
                case Outcome.Accepted _, Outcome.Unknown _, Outcome.Rehearsed _ -> new Outcome.Rehearsed();
                case Outcome.Refused refused ->
                    new Outcome.Unserved(refused.reply().text());
                case Outcome.TemporarilyRefused(var reply) -> new Outcome.Unserved(reply.text());
                case Outcome.Unserved unserved -> unserved;
                case Outcome.BrokenOff brokenOff -> brokenOff;
                case Outcome.Withheld withheld -> withheld;
                case Outcome.NotTried notTried -> notTried;
            };
        }

        @Override
        public void close() {
            trip.close();
        }
    }
}
