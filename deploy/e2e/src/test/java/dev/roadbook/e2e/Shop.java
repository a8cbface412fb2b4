package dev.roadbook.e2e;

/**
 * A shop of the story.
 *
 * @param number which one
 * @param repId who looks after it
 */
record Shop(int number, String repId) {

    String cardCode() {
        return "C%04d".formatted(number);
    }

    String name() {
        return "Corner Shop %03d".formatted(number);
    }

    String shipTo() {
        return "MAIN-" + number;
    }

    String email() {
        return "buyer%03d@shops.example.com".formatted(number);
    }
}
