package dev.roadbook.e2e;

/** How much is tried: a seeded few in every build, many when somebody asks for the long form. */
final class TestForm {

    private TestForm() {}

    static int rounds(int inShort, int inFull) {
        return isFull() ? inFull : inShort;
    }

    static boolean isFull() {
        return "full".equals(System.getenv("ROADBOOK_TEST_FORM"));
    }
}
